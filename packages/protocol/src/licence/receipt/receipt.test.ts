import { describe, expect, test } from 'vitest';
import { signCheckpoint } from '../../evidence/checkpoint.ts';
import { commitTo } from '../../evidence/commitment.ts';
import { createDepartmentTagger } from '../../evidence/department-tag.ts';
import { ed25519Signer } from '../../evidence/ed25519-note.ts';
import { proveInclusion } from '../../evidence/prove-inclusion.ts';
import { openSequencer, type PendingLeaf, sequence } from '../../evidence/sequence.ts';
import { formatTlogProof } from '../../evidence/tlog-proof.ts';
import { hashLeaf } from '../../evidence/tree-hash.ts';
import { toPublicJwk } from '../../keys/to-public-jwk.ts';
import { toTestKey } from '../../testing/evidence-example.ts';
import { foodClaims, issueFood, presentUnbound } from '../../testing/licence-tokens.ts';
import { gatewayIssuer, licenceNowS, testKeys } from '../../testing/licence-trust.ts';
import { verify } from '../../testing/licence-world.ts';
import { naiveNodeSource } from '../../testing/naive-tree.ts';
import { createNodeSigner, nodeLicenceCrypto } from '../crypto/node-crypto.ts';
import { webLicenceCrypto } from '../crypto/web-crypto.ts';
import { signCompactJws } from '../sd-jwt/sign-compact-jws.ts';
import { hashPresented } from './hash-presented.ts';
import { RECEIPT_TYPE } from './receipt-claims.ts';
import { spliceReceiptLog, toReceiptText } from './receipt-text.ts';
import { signReceipt } from './sign-receipt.ts';
import { toReceiptClaims } from './to-receipt-claims.ts';
import { verifyReceipt } from './verify-receipt.ts';
import { verifyReceiptBundle } from './verify-receipt-bundle.ts';

const food = await presentUnbound(await issueFood());
const presentedSalt = new Uint8Array(16).fill(9);
const presented = await hashPresented(presentedSalt, food, nodeLicenceCrypto);
const head = { iss: gatewayIssuer, iatSeconds: licenceNowS, jti: 'r-1', caseId: 'BJ-2026-0001', presented };
const claims = toReceiptClaims(await verify(food), head);
const text = toReceiptText(claims);

const origin = 'log.shuqiao.example/exchange-2026';
const salt = Buffer.alloc(32, 5);
const logSigner = ed25519Signer(origin, toTestKey(Buffer.alloc(32, 1)));
const commitment = commitTo(salt, text);
const leaves: PendingLeaf[] = [
  { t: 'log.opened', departments: [], commitment: null, more: { origin } },
  { t: 'verification', departments: ['a'], commitment, more: { o: 'valid' } },
];
const { entries, next } = sequence(
  openSequencer(createDepartmentTagger(Buffer.alloc(32, 7))),
  leaves,
  1_790_000_000_000,
);
const [, entry] = entries;
if (!entry) throw new Error('the verification is the second entry');
const nodes = naiveNodeSource(entries.map((each) => hashLeaf(each.text)));
const log = { origin, index: 1, leaf: entry.leaf };
const signer = createNodeSigner(testKeys.status);
const receipt = await signReceipt(spliceReceiptLog(text, log), signer);
const anchor = { issuer: gatewayIssuer, keys: [toPublicJwk(testKeys.status)] };
const bundle = {
  format: 'shuqiao-licence-receipt/1',
  receipt,
  entry: entry.text,
  message: text,
  salt: salt.toString('base64url'),
  proof: formatTlogProof({
    index: 1n,
    hashes: proveInclusion(1, 2, nodes),
    checkpoint: signCheckpoint({ size: 2n, root: next.range.root() }, logSigner),
  }),
};
const trust = {
  issuer: gatewayIssuer,
  gatewayKeys: [{ ...toPublicJwk(testKeys.status) }],
  logKeys: [logSigner.vkey],
};

describe('LIC-Q3: the receipt', () => {
  test('holds ids and codes, outcome, age, policy, case and the salted hash', () => {
    expect(claims).toMatchObject({
      iss: gatewayIssuer,
      jti: 'r-1',
      outcome: 'valid',
      accepted: true,
      as_of: licenceNowS,
      status_age: 600,
      policy: { id: 'default', version: 1 },
      case_id: 'BJ-2026-0001',
    });
    expect(claims.checks).toContainEqual({ id: 'V5', outcome: 'pass' });
  });

  test('LIC-D3: holds nothing that was disclosed, no name of the holder, no token', () => {
    for (const value of [
      foodClaims.CZZT,
      foodClaims.CZZTDM,
      foodClaims.ZZBS,
      foodClaims.ZZBH,
      food.slice(0, 40),
    ]) {
      expect(text).not.toContain(value);
    }
  });

  test('LIC-R7: of a licence whose signature fails not even the type stands in it', async () => {
    const refused = toReceiptClaims(await verify('a.b.c'), head);

    expect(refused).not.toHaveProperty('vct');
    expect(refused.checks[0]).toEqual({ id: 'V0', outcome: 'fail', code: 'malformed' });
  });

  test('its hash hides the token behind a salt of 128 bits at least', async () => {
    const other = await hashPresented(new Uint8Array(16), food, nodeLicenceCrypto);

    expect(other).not.toBe(presented);
    expect(() => hashPresented(new Uint8Array(15), food, nodeLicenceCrypto)).toThrow(RangeError);
  });

  test('what is signed is the committed text with `log` at its end', () => {
    expect(spliceReceiptLog(text, log).startsWith(text.slice(0, -1))).toBe(true);
    expect(JSON.parse(spliceReceiptLog(text, log))).toEqual({ ...claims, log });
    expect(toReceiptText({ ...claims, log })).toBe(text);
  });
});

describe('a receipt is checked without network', () => {
  test.each([
    ['Node', nodeLicenceCrypto],
    ['a browser', webLicenceCrypto],
  ])('one of the pinned gateway holds in %s', async (_, crypto) => {
    expect(await verifyReceipt(receipt, anchor, crypto)).toEqual({ claims: { ...claims, log } });
  });

  const sign = (payload: object, header: object = {}) =>
    signCompactJws(
      { alg: 'ES256', typ: RECEIPT_TYPE, kid: signer.kid, ...header },
      { ...claims, log, ...payload },
      signer,
    );

  test.each([
    ['another gateway', () => sign({ iss: 'https://other.example' }), 'issuer'],
    ['another type', () => sign({}, { typ: 'sqx-response+jwt' }), 'typ'],
    ['another header', () => sign({}, { crit: [] }), 'typ'],
    ['a key nobody pinned', () => sign({}, { kid: 'x' }), 'key_not_pinned'],
    ['no place in the log', () => sign({ log: undefined }), 'log_missing'],
    ['an outcome that there is not', () => sign({ outcome: 'perhaps' }), 'claims'],
    [
      'a changed payload',
      () =>
        receipt.replace(
          /\.[^.]+\./,
          (part) => `.${Buffer.from('{"a":1}').toString('base64url')}${part.slice(-1)}`,
        ),
      'signature',
    ],
    ['no form', () => 'x', 'malformed'],
  ])('one with %s is refused', async (_, make, code) => {
    expect(await verifyReceipt(await make(), anchor, nodeLicenceCrypto)).toEqual({ code });
  });
});

describe('a receipt with its proof (EVL-R71)', () => {
  const judge = async (changed: object) =>
    (await verifyReceiptBundle({ ...bundle, ...changed }, trust)).verdict;

  test('is proven: signed, committed and in the log', async () => {
    const { verdict, findings } = await verifyReceiptBundle(bundle, trust);

    expect(verdict).toBe('proven');
    expect(findings.map(({ code }) => code)).toEqual([
      'answer_signed',
      'content_committed',
      'entry_included',
      'not_witnessed',
    ]);
  });

  test('is disproven by another entry, message or salt', async () => {
    expect(await judge({ entry: entries[0]?.text })).toBe('disproven');
    expect(await judge({ message: '{}' })).toBe('disproven');
    expect(await judge({ salt: Buffer.alloc(32, 6).toString('base64url') })).toBe('disproven');
    expect(await judge({ more: 1 })).toBe('disproven');
  });

  test('is undecided without the gateway’s key, or with the content erased', async () => {
    const stranger = { ...trust, gatewayKeys: [{ ...toPublicJwk(testKeys.stranger) }] };

    expect((await verifyReceiptBundle(bundle, stranger)).verdict).toBe('undecided');
    expect(await judge({ message: null, salt: null })).toBe('undecided');
  });
});
