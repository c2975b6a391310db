import { nodeSm3 } from '@shuqiao/protocol/sm/node-sm3';
import { describe, expect, test } from 'vitest';
import { type OfdFiles, type OfdOptions, repeatSeal, SIGNED_VALUE } from '../testing/build-ofd.ts';
import { verdictOf } from '../testing/file-verdict.ts';
import { makeEcdsaSeal, makeRsaSeal, type SealMaker } from '../testing/seal-maker.ts';
import { derIdentifier, derSequence } from '../testing/write-der.ts';

const ecdsa = makeEcdsaSeal();

describe('seals', () => {
  const renamed = (maker: SealMaker, algorithm: string) => ({ ...maker, algorithm });
  test.each<[string, string, OfdOptions]>([
    ['with MD5 digests are refused', 'invalid: F6 file_digest_weak', { digestMethod: 'MD5' }],
    ['with SHA-1 digests are refused', 'invalid: F6 file_digest_weak', { digestMethod: '1.3.14.3.2.26' }],
    [
      'that name no digest method have the default, MD5, and are refused',
      'invalid: F6 file_digest_weak',
      { describe: (text) => text.replace(' CheckMethod="SHA256"', '') },
    ],
    [
      'with unknown digests stay open',
      'indeterminate: F6 file_digest_unsupported',
      { digestMethod: 'SHA3-256' },
    ],
    [
      'that do not protect the data of the licence stay open',
      'indeterminate: F7 file_uncovered',
      { describe: (text) => text.replace(/<ofd:Reference FileRef="\/OFD.xml">.*?<\/ofd:Reference>/, '') },
    ],
    [
      'that protect nothing are refused',
      'invalid: F5 file_structure',
      { describe: (text) => text.replace(/<ofd:Reference FileRef.*<\/ofd:Reference>/, '') },
    ],
    [
      'signed with SHA-1 are refused',
      'invalid: F8 signature_weak',
      { maker: renamed(ecdsa, '1.2.840.113549.1.1.5') },
    ],
    [
      'signed with an unknown algorithm stay open',
      'indeterminate: F8 signature_algorithm_unavailable',
      { maker: renamed(ecdsa, '1.2.3.4') },
    ],
    [
      'with an RSA key of 1,024 bits are refused',
      'invalid: F9 signature_weak',
      { maker: makeRsaSeal(1_024) },
    ],
    [
      'on a curve that is none of ours stay open',
      'indeterminate: F9 signature_algorithm_unavailable',
      { maker: makeEcdsaSeal('secp256k1') },
    ],
    [
      'whose key is not of the algorithm are refused',
      'invalid: F9 signature',
      { maker: renamed(ecdsa, '1.2.840.113549.1.1.11') },
    ],
    [
      'LIC-M2: of ECDSA over the curve of SM2 are refused',
      'invalid: F9 signature',
      { maker: makeEcdsaSeal('SM2') },
    ],
    [
      'LIC-M2: of ECDSA with SM3 that say SM2 are refused',
      'invalid: F9 signature',
      { maker: { ...renamed(makeEcdsaSeal('SM2'), '1.2.156.10197.1.501'), digest: nodeSm3 } },
    ],
    [
      'without a certificate are refused',
      'invalid: F9 signed_value_malformed',
      { maker: { ...ecdsa, certificate: Buffer.from('none') } },
    ],
    [
      'that are no DER are refused',
      'invalid: F8 signed_value_malformed',
      { after: (files) => files.set(SIGNED_VALUE, Buffer.from('no DER')) },
    ],
    [
      'that are another sequence are refused',
      'invalid: F8 signed_value_malformed',
      { after: (files) => files.set(SIGNED_VALUE, derSequence(derSequence(), derSequence())) },
    ],
    [
      'that are a signature of PKCS #7 stay open',
      'indeterminate: F8 signed_value_unsupported',
      { after: (files) => files.set(SIGNED_VALUE, derSequence(derIdentifier('1.2.840.113549.1.7.2'))) },
    ],
  ])('%s', async (_name, expected, options) => {
    expect(await verdictOf(options)).toBe(expected);
  });

  test('two seals are both checked, and the worse one decides', async () => {
    const same = (files: OfdFiles) => repeatSeal(files, 1);
    const bad = (files: OfdFiles) => repeatSeal(files, 1, Buffer.from('no DER'));
    expect(await verdictOf({ after: same })).toBe('indeterminate');
    expect(await verdictOf({ after: bad })).toBe('invalid: F8 signed_value_malformed');
  });
});
