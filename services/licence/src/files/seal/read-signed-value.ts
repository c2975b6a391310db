import {
  DER_TAGS,
  type DerValue,
  readBitString,
  readDer,
  readDerMembers,
  readObjectIdentifier,
} from '@shuqiao/protocol/sm/der';

/** What is needed of an SES_Signature to check it. */
export interface SignedValue {
  /** DER of TBS_Sign: the bytes that were signed. */
  readonly signed: Uint8Array;
  /** Digest of Signature.xml as the seal states it. */
  readonly dataHash: Uint8Array;
  /** DER of the signer's certificate. */
  readonly certificate: Uint8Array;
  /** Object identifier. */
  readonly algorithm: string;
  readonly signature: Uint8Array;
}

type Refusal = 'malformed' | 'unsupported';

const MEMBERS_LIMIT = 8;
const OLD_SIGN_MEMBERS = 7;

/**
 * SES_Signature of GB/T 38540, or of GM/T 0031 before it, which keeps certificate and algorithm inside
 * TBS_Sign; followed as far as readable in public sources. `unsupported`: a signature of another kind.
 */
export function readSignedValue(bytes: Uint8Array): SignedValue | Refusal {
  const members = readDerMembers(readDer(bytes), DER_TAGS.sequence, MEMBERS_LIMIT);
  if (!members) return 'malformed';
  const [toSign, ...rest] = members;
  if (toSign?.tag === DER_TAGS.objectIdentifier) return 'unsupported';
  const sign = readDerMembers(toSign, DER_TAGS.sequence, MEMBERS_LIMIT);
  if (!toSign || !sign) return 'malformed';
  const [certificate, algorithm, signature] =
    rest.length === 1 ? [...sign.slice(OLD_SIGN_MEMBERS - 2, OLD_SIGN_MEMBERS), rest[0]] : rest;
  return toSignedValue(toSign.whole, sign, { certificate, algorithm, signature }) ?? 'malformed';
}

/** TBS_Sign: version, seal, time, digest, property and what the edition adds. */
function toSignedValue(
  signed: Uint8Array,
  [version, seal, , hash, property]: readonly DerValue[],
  parts: Record<'certificate' | 'algorithm' | 'signature', DerValue | undefined>,
): SignedValue | undefined {
  const isShaped =
    version?.tag === DER_TAGS.integer &&
    seal?.tag === DER_TAGS.sequence &&
    property?.tag === DER_TAGS.ia5String &&
    parts.certificate?.tag === DER_TAGS.octetString;
  const dataHash = readBitString(hash);
  const algorithm = readObjectIdentifier(parts.algorithm);
  const signature = readBitString(parts.signature);
  const certificate = parts.certificate?.content;
  if (!isShaped || !dataHash || !algorithm || !signature || !certificate) return undefined;
  return { signed, dataHash, certificate, algorithm, signature };
}
