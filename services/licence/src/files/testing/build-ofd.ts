import { buildSignedValue } from './build-signed-value.ts';
import { buildZip } from './build-zip.ts';
import { makeEcdsaSeal, type SealMaker, sha256Of } from './seal-maker.ts';

export const SAMPLE_IDENTIFIER =
  '1.2.156.3005.2.11100000MB0143028R001.11371000MBT000273B.91371000MAT000018Y.001.X';

export type OfdFiles = Map<string, Uint8Array>;

const SIGN = 'Doc_0/Signs/Sign_0';
export const SIGNATURE = `${SIGN}/Signature.xml`;
export const SIGNED_VALUE = `${SIGN}/SignedValue.dat`;
const namespace = 'xmlns:ofd="http://www.ofdspec.org/2016"';

export interface OfdOptions {
  readonly data?: Readonly<Record<string, string>>;
  readonly maker?: SealMaker;
  readonly digestMethod?: string;
  readonly digest?: (bytes: Uint8Array) => Uint8Array;
  readonly signedValue?: typeof buildSignedValue;
  /** Changes the files before they are sealed. */
  readonly before?: (files: OfdFiles) => void;
  /** Changes Signature.xml before its seal is made. */
  readonly describe?: (xml: string) => string;
  /** Changes the files after they were sealed. */
  readonly after?: (files: OfdFiles) => void;
}

/** An e-licence file as 制证 systems write it, sealed once over every other entry. */
export function buildOfd(options: OfdOptions = {}): Buffer {
  const files = buildSealedFiles(options);
  options.after?.(files);
  return buildZip([...files].map(([name, data]) => ({ name, data })));
}

export function xml(root: string, inner: string): Buffer {
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<ofd:${root} ${namespace}>${inner}</ofd:${root}>`,
  );
}

export function buildOfdXml(data: Readonly<Record<string, string>>, more = ''): Buffer {
  const items = Object.entries(data).map(
    ([name, value]) => `<ofd:CustomData Name="${name}">${value}</ofd:CustomData>`,
  );
  const info = `<ofd:DocInfo><ofd:DocID>1</ofd:DocID><ofd:CustomDatas>${items.join('')}</ofd:CustomDatas></ofd:DocInfo>`;
  const body = `${info}<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot><ofd:Signatures>Doc_0/Signs/Signatures.xml</ofd:Signatures>`;
  return xml('OFD', `<ofd:DocBody>${body}</ofd:DocBody>${more}`);
}

function buildSealedFiles(options: OfdOptions): OfdFiles {
  const { data = { ZZBS: SAMPLE_IDENTIFIER, ZZMC: '营业执照' }, maker = makeEcdsaSeal() } = options;
  const files: OfdFiles = new Map<string, Uint8Array>([
    ['OFD.xml', buildOfdXml(data)],
    ['Doc_0/Document.xml', xml('Document', '<ofd:CommonData/>')],
    ['Doc_0/Pages/Page_0/Content.xml', xml('Page', '<ofd:Content/>')],
  ]);
  options.before?.(files);
  const description = buildDescription(files, options);
  files.set('Doc_0/Signs/Signatures.xml', buildList());
  files.set(SIGNATURE, description);
  files.set(SIGNED_VALUE, (options.signedValue ?? buildSignedValue)(maker, description));
  return files;
}

function buildList(): Buffer {
  return xml('Signatures', '<ofd:Signature ID="1" Type="Seal" BaseLoc="Sign_0/Signature.xml"/>');
}

function buildDescription(
  files: OfdFiles,
  { digestMethod = 'SHA256', digest = sha256Of, describe = (text) => text }: OfdOptions,
): Buffer {
  const references = [...files].map(([path, bytes]) => {
    const value = Buffer.from(digest(bytes)).toString('base64');
    return `<ofd:Reference FileRef="/${path}"><ofd:CheckValue>${value}</ofd:CheckValue></ofd:Reference>`;
  });
  const list = `<ofd:References CheckMethod="${digestMethod}">${references.join('')}</ofd:References>`;
  const info = `<ofd:SignedInfo><ofd:Provider ProviderName="test"/>${list}</ofd:SignedInfo>`;
  const text = xml('Signature', `${info}<ofd:SignedValue>SignedValue.dat</ofd:SignedValue>`).toString('utf8');
  return Buffer.from(describe(text));
}

/** The same seal again, in files of its own, with another value where one is given. */
export function repeatSeal(files: OfdFiles, times: number, value = files.get(SIGNED_VALUE)): void {
  const numbers = Array.from({ length: times }, (_, i) => i + 1);
  const items = ['Sign_0', ...numbers.map((i) => `Sign_${i}`)].map(
    (name) => `<ofd:Signature ID="1" Type="Seal" BaseLoc="${name}/Signature.xml"/>`,
  );
  files.set('Doc_0/Signs/Signatures.xml', xml('Signatures', items.join('')));
  for (const i of numbers) {
    files.set(`Doc_0/Signs/Sign_${i}/Signature.xml`, files.get(SIGNATURE) ?? new Uint8Array());
    files.set(`Doc_0/Signs/Sign_${i}/SignedValue.dat`, value ?? new Uint8Array());
  }
}
