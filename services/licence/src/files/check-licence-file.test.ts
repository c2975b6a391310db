import { nodeSm3 } from '@shuqiao/protocol/sm/node-sm3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLicenceFile } from './check-licence-file.ts';
import type { LicenceFileAsk } from './file-context.ts';
import { fileLimits } from './file-limits.ts';
import {
  buildOfd,
  buildOfdXml,
  type OfdOptions,
  SAMPLE_IDENTIFIER,
  SIGNATURE,
  SIGNED_VALUE,
  xml,
} from './testing/build-ofd.ts';
import { buildOldSignedValue } from './testing/build-signed-value.ts';
import { buildZip } from './testing/build-zip.ts';
import { verdict, verdictOf } from './testing/file-verdict.ts';
import { makeSm2Seal } from './testing/make-sm2-seal.ts';
import { makeEcdsaSeal, makeRsaSeal } from './testing/seal-maker.ts';

const on = { sm2: true };
const off = { sm2: false };
const gm: OfdOptions = { maker: makeSm2Seal(), digestMethod: '1.2.156.10197.1.401', digest: nodeSm3 };
const ecdsa = makeEcdsaSeal();

describe('a file as it was sealed', () => {
  test.each<[string, OfdOptions]>([
    ['SM2 and SM3', gm],
    ['SM2 written as r‖s', { ...gm, maker: makeSm2Seal('raw') }],
    ['ECDSA on P-256', { maker: ecdsa }],
    ['ECDSA on P-384', { maker: makeEcdsaSeal('P-384') }],
    ['RSA', { maker: makeRsaSeal() }],
    ['RSA in the form of GM/T 0031', { maker: makeRsaSeal(), signedValue: buildOldSignedValue }],
    ['SM2 in the form of GM/T 0031', { ...gm, signedValue: buildOldSignedValue }],
  ])('with %s passes every check but whose seal it is, and is never valid', async (_name, options) => {
    const result = await checkLicenceFile(buildOfd(options), { identifier: SAMPLE_IDENTIFIER }, on);
    expect(result.outcome).toBe('indeterminate');
    expect(result.checks.map(({ id, outcome, code }) => `${id} ${outcome} ${code}`)).toEqual([
      'F0 pass null',
      'F1 skipped null',
      'F2 pass null',
      'F3 pass null',
      'F4 pass null',
      'F5 pass null',
      'F6 pass null',
      'F7 pass null',
      'F8 pass null',
      'F9 pass null',
      'F10 unknown seal_trust_unavailable',
    ]);
    expect(result.data).toEqual({ ZZBS: SAMPLE_IDENTIFIER, ZZMC: '营业执照' });
  });

  test('LIC-M1: with SM2 off, its seal could not be checked, while its digests were', async () => {
    expect(await verdict(buildOfd(gm), {}, off)).toBe('indeterminate: F9 signature_algorithm_unavailable');
    const changed = buildOfd({
      ...gm,
      after: (files) => files.set('Doc_0/Document.xml', xml('Document', ' ')),
    });
    expect(await verdict(changed, {}, off)).toBe('invalid: F6 file_digest_mismatch');
  });

  test('is the file of a licence that states its digest, and of no other', async () => {
    const file = buildOfd();
    const { digest } = await checkLicenceFile(file, {}, on);
    expect(await verdict(file, { expectedDigest: digest })).toBe('indeterminate');
    expect(await verdict(buildOfd(), { expectedDigest: digest })).toBe('invalid: F1 file_mismatch');
  });
});

describe('a file changed after it was sealed', () => {
  const changed = xml('Page', '<ofd:Content>changed</ofd:Content>');
  test.each<[string, string, OfdOptions]>([
    [
      'in a page',
      'invalid: F6 file_digest_mismatch',
      { after: (files) => files.set('Doc_0/Pages/Page_0/Content.xml', changed) },
    ],
    [
      'in the data of the licence',
      'invalid: F6 file_digest_mismatch',
      {
        after: (files) =>
          files.set('OFD.xml', buildOfdXml({ ZZBS: SAMPLE_IDENTIFIER, ZZMC: '食品经营许可证' })),
      },
    ],
    [
      'in the digests as well',
      'invalid: F8 signed_value_mismatch',
      {
        after: (files) =>
          files.set(SIGNATURE, Buffer.concat([files.get(SIGNATURE) ?? Buffer.alloc(0), Buffer.from('\n')])),
      },
    ],
    [
      'by leaving a page out',
      'invalid: F6 file_reference',
      { after: (files) => files.delete('Doc_0/Pages/Page_0/Content.xml') },
    ],
    [
      'by adding a page',
      'indeterminate: F7 file_uncovered',
      { after: (files) => files.set('Doc_0/Pages/Page_1/Content.xml', changed) },
    ],
    [
      'in the signature of the seal',
      'invalid: F9 signature',
      {
        after: (files) => {
          const value = Buffer.from(files.get(SIGNED_VALUE) ?? []);
          value[value.length - 1] = (value.at(-1) ?? 0) ^ 1;
          files.set(SIGNED_VALUE, value);
        },
      },
    ],
  ])('%s is seen', async (_name, expected, options) => {
    expect(await verdictOf(options)).toBe(expected);
  });

  test('nothing of it is shown once it is refused', async () => {
    const file = buildOfd({ after: (files) => files.set('Doc_0/Document.xml', xml('Document', ' ')) });
    expect((await checkLicenceFile(file, {}, on)).data).toBeNull();
  });
});

describe('what the file says of its licence', () => {
  const data = (over: Record<string, string>) => ({ data: over });
  const other = '1.2.156.3005.2.11100000MB0143028R001.11371000MBT000273B.91371000MAT000018Y.002.V';
  test.each<[string, string, OfdOptions, LicenceFileAsk]>([
    ['another identifier is refused', 'invalid: F4 file_identifier_mismatch', {}, { identifier: other }],
    [
      'none, where one was asked for, stays open',
      'indeterminate: F4 file_identifier_absent',
      data({ ZZMC: 'x' }),
      { identifier: other },
    ],
    ['none, where none was asked for, is nothing', 'indeterminate', data({ ZZMC: 'x' }), {}],
    [
      'a wrong check character is refused',
      'invalid: F4 identifier_check',
      data({ ZZBS: `${SAMPLE_IDENTIFIER.slice(0, -1)}Y` }),
      {},
    ],
  ])('%s', async (_name, expected, options, ask) => {
    expect(await verdictOf(options, ask)).toBe(expected);
  });

  test('references to characters are decoded in its values', async () => {
    const file = buildOfd({ data: { ZZMC: '甲&amp;乙&#20844;司' } });
    expect((await checkLicenceFile(file, {}, on)).data).toEqual({ ZZMC: '甲&乙公司' });
  });
});

test('after several documents nothing is looked at, and nothing is said about seals', async () => {
  const several = buildOfd({ before: (files) => files.set('OFD.xml', buildOfdXml({}, '<ofd:DocBody/>')) });
  const { checks, data } = await checkLicenceFile(several, {}, on);
  expect(checks.slice(4).map(({ outcome }) => outcome)).toEqual(Array(7).fill('skipped'));
  expect(data).toBeNull();
});

test('an empty file, one too large and a hostile archive are refused, and the rest is not looked at', async () => {
  expect(await verdict(new Uint8Array())).toBe('invalid: F0 file_too_large');
  expect(await verdict(new Uint8Array(fileLimits.fileBytes + 1))).toBe('invalid: F0 file_too_large');
  const { checks, data } = await checkLicenceFile(
    buildZip([{ name: '../OFD.xml', data: Buffer.from('<OFD/>') }]),
    {},
    on,
  );
  expect(data).toBeNull();
  expect(checks.filter(({ outcome }) => outcome === 'skipped')).toHaveLength(9);
  expect(checks[2]).toMatchObject({ id: 'F2', outcome: 'fail', code: 'file_path' });
});

test('LIC-R4: whatever bytes of a sealed file are changed, it is refused or stays open, and no error is thrown', async () => {
  const whole = buildOfd(gm);
  const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      const changed = Buffer.from(whole);
      for (const { at, byte } of changes) changed[at] = byte;
      const { outcome } = await checkLicenceFile(changed, {}, on);
      expect(['invalid', 'indeterminate']).toContain(outcome);
    }),
    { numRuns: 200 },
  );
});

test('whatever bytes of the seal are changed, no error is thrown', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(2_000), fc.nat(255), async (at, byte) => {
      const result = await verdictOf({
        after: (files) => {
          const changed = Buffer.from(files.get(SIGNED_VALUE) ?? []);
          changed[at % changed.length] = byte;
          files.set(SIGNED_VALUE, changed);
        },
      });
      expect(result).toMatch(/^(?:invalid|indeterminate)/);
    }),
    { numRuns: 200 },
  );
});
