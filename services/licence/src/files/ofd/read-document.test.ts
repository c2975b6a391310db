import { describe, expect, test } from 'vitest';
import { fileLimits } from '../file-limits.ts';
import {
  buildOfdXml,
  type OfdOptions,
  repeatSeal,
  SIGNATURE,
  SIGNED_VALUE,
  xml,
} from '../testing/build-ofd.ts';
import { verdictOf } from '../testing/file-verdict.ts';

describe('the structure', () => {
  const set = (path: string, content: string | Buffer): OfdOptions => ({
    before: (files) => files.set(path, Buffer.from(content)),
  });
  const body = (inner: string) => xml('OFD', `<ofd:DocBody>${inner}</ofd:DocBody>`);
  const root = '<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>';
  test.each<[string, string, OfdOptions]>([
    ['no OFD.xml', 'invalid: F3 file_structure', { before: (files) => files.delete('OFD.xml') }],
    ['OFD.xml that is no XML', 'invalid: F3 file_xml', set('OFD.xml', 'OFD')],
    [
      'OFD.xml with a document type',
      'invalid: F3 file_xml',
      set('OFD.xml', '<!DOCTYPE a [<!ENTITY x "y">]><OFD/>'),
    ],
    ['no DocBody', 'invalid: F3 file_structure', set('OFD.xml', xml('OFD', ''))],
    ['no DocInfo', 'invalid: F3 file_structure', set('OFD.xml', body(root))],
    [
      'several documents stay open',
      'indeterminate: F3 file_documents_several',
      set('OFD.xml', buildOfdXml({}, '<ofd:DocBody/>')),
    ],
    ['two roots', 'invalid: F3 file_structure', set('OFD.xml', body(`<ofd:DocInfo/>${root}${root}`))],
    [
      'a root outside the package',
      'invalid: F3 file_structure',
      set('OFD.xml', body('<ofd:DocInfo/><ofd:DocRoot>../Document.xml</ofd:DocRoot>')),
    ],
    [
      'a root that is not there',
      'invalid: F3 file_structure',
      set('OFD.xml', body('<ofd:DocInfo/><ofd:DocRoot>Doc_1/Document.xml</ofd:DocRoot>')),
    ],
    ['Document.xml that is no document', 'invalid: F3 file_xml', set('Doc_0/Document.xml', '<Page/>')],
    [
      'one name with two values',
      'invalid: F3 file_structure',
      set(
        'OFD.xml',
        buildOfdXml({ ZZMC: 'a' })
          .toString()
          .replace('<ofd:CustomDatas>', '<ofd:CustomDatas><ofd:CustomData Name="ZZMC">b</ofd:CustomData>'),
      ),
    ],
    [
      'a name that reaches into objects',
      'invalid: F3 file_structure',
      set('OFD.xml', buildOfdXml({ x: 'a' }).toString().replace('Name="x"', 'Name="__proto__"')),
    ],
    ['no seal stays open', 'indeterminate: F5 file_unsigned', set('OFD.xml', body(`<ofd:DocInfo/>${root}`))],
    [
      'a list without seals stays open',
      'indeterminate: F5 file_unsigned',
      { after: (files) => files.set('Doc_0/Signs/Signatures.xml', xml('Signatures', '')) },
    ],
    [
      'a list that is not there',
      'invalid: F5 file_structure',
      { after: (files) => files.delete('Doc_0/Signs/Signatures.xml') },
    ],
    [
      'more seals than are accepted',
      'invalid: F5 file_structure',
      { after: (files) => repeatSeal(files, fileLimits.signatures) },
    ],
    [
      'as many seals as are accepted',
      'indeterminate',
      { after: (files) => repeatSeal(files, fileLimits.signatures - 1) },
    ],
    [
      'seals whose descriptions are too long together',
      'invalid: F5 file_structure',
      {
        describe: (text) =>
          text.replace('</ofd:SignedInfo>', `${' '.repeat(fileLimits.xmlBytes / 2)}</ofd:SignedInfo>`),
        after: (files) => repeatSeal(files, 1),
      },
    ],
    [
      'one seal listed twice',
      'invalid: F5 file_structure',
      {
        after: (files) =>
          files.set(
            'Doc_0/Signs/Signatures.xml',
            xml('Signatures', '<ofd:Signature BaseLoc="Sign_0/Signature.xml"/>'.repeat(2)),
          ),
      },
    ],
    [
      'a description that is no XML',
      'invalid: F5 file_xml',
      { after: (files) => files.set(SIGNATURE, Buffer.from('<')) },
    ],
    ['no SignedValue.dat', 'invalid: F5 file_structure', { after: (files) => files.delete(SIGNED_VALUE) }],
  ])('%s', async (_name, expected, options) => {
    expect(await verdictOf(options)).toBe(expected);
  });
});
