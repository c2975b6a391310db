import { generateKeyPairSync, hash, type KeyObject, sign } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { signCheckpoint } from '../evidence/checkpoint.ts';
import { commitTo } from '../evidence/commitment.ts';
import { toCosigned } from '../evidence/cosignature.ts';
import { createDepartmentTagger } from '../evidence/department-tag.ts';
import { ed25519Signer } from '../evidence/ed25519-note.ts';
import { toJcs } from '../evidence/jcs.ts';
import { formatSignatureLine, parseNote } from '../evidence/note.ts';
import { proveInclusion } from '../evidence/prove-inclusion.ts';
import { openSequencer, type PendingLeaf, sequence } from '../evidence/sequence.ts';
import { formatTlogProof } from '../evidence/tlog-proof.ts';
import { hashLeaf } from '../evidence/tree-hash.ts';
import {
  COSIGNATURE_TYPE,
  formatVerifierKey,
  noteKeyId,
  parseVerifierKey,
} from '../evidence/verifier-key.ts';
import { toTestKey } from '../testing/evidence-example.ts';
import { naiveNodeSource } from '../testing/naive-tree.ts';
import type { Receipt } from './receipt.ts';
import type { ReceiptTrust } from './receipt-trust.ts';
import type { PublicJwk } from './verify-jws.ts';
import { verifyReceipt } from './verify-receipt.ts';

const issuer = 'https://gw.shuqiao.example';
const origin = 'log.shuqiao.example/exchange-2026';
const witnessName = 'audit-office.example/w1';
const witnessTime = 1790000061n;
const salt = Buffer.alloc(32, 5);

type Alg = 'ES256' | 'Ed25519' | 'PS256';
interface TestKey {
  alg: Alg;
  kid: string;
  privateKey: KeyObject;
  jwk: PublicJwk;
}

function makeKey(alg: Alg): TestKey {
  const { privateKey, publicKey } =
    alg === 'ES256'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : alg === 'Ed25519'
        ? generateKeyPairSync('ed25519')
        : generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = publicKey.export({ format: 'jwk' });
  const kid = hash('sha256', toJcs(jwk), 'base64url');
  return { alg, kid, privateKey, jwk: { ...jwk, alg, kid, use: 'sig' } };
}

function signJws({ alg, kid, privateKey }: TestKey, typ: string, claims: object): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const input = `${encode({ alg, typ, kid })}.${encode(claims)}`;
  const bytes = Buffer.from(input);
  const signature = {
    ES256: () => sign('sha256', bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' }),
    Ed25519: () => sign(null, bytes, privateKey),
    PS256: () => sign('sha256', bytes, { key: privateKey, padding: 6, saltLength: 32 }),
  }[alg]();
  return `${input}.${signature.toString('base64url')}`;
}

const tagOf = createDepartmentTagger(Buffer.alloc(32, 7));
const logSigner = ed25519Signer(origin, toTestKey(Buffer.alloc(32, 1)));
const witnessKey = toTestKey(Buffer.alloc(32, 2));
const witnessPublic = parseVerifierKey(ed25519Signer(witnessName, witnessKey).vkey).publicKey;
const witnessVkey = formatVerifierKey(witnessName, COSIGNATURE_TYPE, witnessPublic);

function cosign(checkpoint: string): string {
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(witnessTime);
  const signature = sign(null, toCosigned(parseNote(checkpoint).text, witnessTime), witnessKey);
  const keyId = noteKeyId(witnessName, COSIGNATURE_TYPE, witnessPublic);
  return (
    checkpoint + formatSignatureLine({ name: witnessName, keyId, bytes: Buffer.concat([time, signature]) })
  );
}

interface Case {
  receipt: Receipt;
  trust: ReceiptTrust & { requesterKeys: readonly PublicJwk[] };
  gateway: TestKey;
  claims: Record<string, unknown>;
}

function makeCase(alg: Alg, outcome: 'ok' | 'refused' = 'ok'): Case {
  const [gateway, requester] = [makeKey(alg), makeKey('ES256')];
  const request = signJws(requester, 'sqx-request+jwt', { iss: 'sys-tax-01', jti: 'r1' });
  const committed = {
    iss: issuer,
    aud: 'sys-tax-01',
    req_jti: 'r1',
    req_hash: hash('sha256', request, 'base64url'),
    outcome,
    status: outcome === 'ok' ? 200 : 403,
    source: { provider: 'sys-market-01', signed: false },
  };
  const message = toJcs(committed);
  const commitment = commitTo(salt, message);
  const outcomes: Record<typeof outcome, PendingLeaf[]> = {
    ok: [
      { t: 'request.accepted', departments: ['a', 'p'], commitment, more: {} },
      { t: 'response', departments: ['a', 'p'], commitment, more: { o: 'ok' }, requestRef: 'previous' },
    ],
    refused: [
      { t: 'request.refused', departments: ['b'], commitment, more: { o: 'refused' } },
      { t: 'request.refused', departments: ['a'], commitment, more: { o: 'refused' } },
    ],
  };
  const opening: PendingLeaf = { t: 'log.opened', departments: [], commitment: null, more: { origin } };
  const later: PendingLeaf = { t: 'policy.changed', departments: [], commitment, more: {} };
  const { entries, next } = sequence(
    openSequencer(tagOf),
    [opening, ...outcomes[outcome], later],
    1790000000000,
  );
  const entry = entries[2];
  if (entry === undefined) throw new Error('The outcome is the third entry');
  const nodes = naiveNodeSource(entries.map(({ text }) => hashLeaf(text)));
  const checkpoint = cosign(signCheckpoint({ size: 4n, root: next.range.root() }, logSigner));
  const claims = { ...committed, log: { origin, index: 2, leaf: entry.leaf } };
  return {
    gateway,
    claims,
    receipt: {
      format: 'shuqiao-receipt/1',
      request,
      response: signJws(gateway, 'sqx-response+jwt', claims),
      entry: entry.text,
      message,
      salt: salt.toString('base64url'),
      proof: formatTlogProof({ index: 2n, hashes: proveInclusion(2, 4, nodes), checkpoint }),
    },
    trust: {
      issuer,
      gatewayKeys: [gateway.jwk],
      logKeys: [logSigner.vkey],
      witnesses: [witnessVkey],
      quorum: 1,
      requesterKeys: [requester.jwk],
    },
  };
}

let good: Case;
beforeAll(() => {
  good = makeCase('ES256');
});

const codesOf = (receipt: unknown, trust: ReceiptTrust = good.trust) => {
  const { verdict, findings } = verifyReceipt(receipt, trust);
  return { verdict, codes: findings.map(({ code }) => code) };
};
const resign = (change: Record<string, unknown>): Receipt => ({
  ...good.receipt,
  response: signJws(good.gateway, 'sqx-response+jwt', { ...good.claims, ...change }),
});

describe('a receipt that holds', () => {
  test.each(['ES256', 'Ed25519', 'PS256'] as const)(
    'EVL-R71: is proven offline when signed with %s',
    (alg) => {
      const { receipt, trust } = makeCase(alg);

      expect(codesOf(receipt, trust)).toEqual({
        verdict: 'proven',
        codes: ['answer_signed', 'request_signed', 'content_committed', 'entry_included', 'entry_witnessed'],
      });
    },
  );

  test('SQX-R103: a refusal is evidence like an answer', () => {
    const { receipt, trust } = makeCase('ES256', 'refused');

    expect(codesOf(receipt, trust).verdict).toBe('proven');
  });

  test('EVL-R71: is proven after it went through a file', () => {
    expect(codesOf(JSON.parse(JSON.stringify(good.receipt))).verdict).toBe('proven');
  });

  test('EVL-R75: says in both languages what is proven, by whom and until when', () => {
    const { findings } = verifyReceipt(good.receipt, good.trust);
    const zh = findings.map((finding) => finding.zh).join('\n');
    const en = findings.map((finding) => finding.en).join('\n');

    for (const words of [zh, en]) {
      for (const fact of [
        issuer,
        origin,
        'sys-tax-01',
        '2026-09-21T14:13:20.000Z',
        witnessName,
        '14:14:21',
      ]) {
        expect(words).toContain(fact);
      }
    }
  });

  test('EVL-R75: says what was not checked when keys or witnesses are not given', () => {
    const { issuer, gatewayKeys, logKeys } = good.trust;

    expect(codesOf(good.receipt, { issuer, gatewayKeys, logKeys })).toEqual({
      verdict: 'proven',
      codes: [
        'answer_signed',
        'request_signature_not_checked',
        'content_committed',
        'entry_included',
        'not_witnessed',
      ],
    });
  });
});

describe('a receipt that was tampered with is disproven', () => {
  const flipLast = (token: string) =>
    token.replace(/.(.{20})$/, (tail) => (tail[0] === 'A' ? 'B' : 'A') + tail.slice(1));
  const cases: [string, () => unknown, string][] = [
    [
      'another request',
      () => ({ ...good.receipt, request: makeCase('ES256').receipt.request }),
      'request_mismatch',
    ],
    [
      'a forged answer',
      () => ({ ...good.receipt, response: flipLast(good.receipt.response) }),
      'response_signature',
    ],
    ['no answer', () => ({ ...good.receipt, response: 'x.y' }), 'response_malformed'],
    [
      'a request as answer',
      () => ({ ...good.receipt, response: good.receipt.request }),
      'response_malformed',
    ],
    ['another issuer', () => resign({ iss: 'https://evil.example' }), 'issuer_mismatch'],
    ['claims changed after logging', () => resign({ records: 9 }), 'message_mismatch'],
    ['another outcome', () => resign({ outcome: 'no_data' }), 'outcome_mismatch'],
    ['no log promise', () => resign({ log: null }), 'promise_mismatch'],
    [
      'a promise of another index',
      () => resign({ log: { ...(good.claims.log as object), index: 1 } }),
      'promise_mismatch',
    ],
    [
      'a promise of another log',
      () => resign({ log: { ...(good.claims.log as object), origin: 'x' } }),
      'promise_mismatch',
    ],
    ['another message', () => ({ ...good.receipt, message: '{}' }), 'message_mismatch'],
    [
      'another salt',
      () => ({ ...good.receipt, salt: Buffer.alloc(32, 6).toString('base64url') }),
      'commitment_mismatch',
    ],
    ['a short salt', () => ({ ...good.receipt, salt: 'AAAA' }), 'commitment_mismatch'],
    [
      'an entry of another time',
      () => ({ ...good.receipt, entry: good.receipt.entry.replace('"at":17', '"at":16') }),
      'promise_mismatch',
    ],
    ['an entry that is none', () => ({ ...good.receipt, entry: '{}' }), 'entry_malformed'],
    [
      'another index in the proof',
      () => ({ ...good.receipt, proof: good.receipt.proof.replace('index 2', 'index 3') }),
      'not_included',
    ],
    ['a broken proof', () => ({ ...good.receipt, proof: 'c2sp.org/tlog-proof@v1\n' }), 'proof_malformed'],
    [
      'a larger tree',
      () => ({ ...good.receipt, proof: good.receipt.proof.replace('\n4\n', '\n5\n') }),
      'log_signature',
    ],
    ['a member too many', () => ({ ...good.receipt, note: 'x' }), 'receipt_malformed'],
    ['another format', () => ({ ...good.receipt, format: 'shuqiao-receipt/2' }), 'receipt_malformed'],
    ['a missing member', () => ({ ...good.receipt, salt: undefined }), 'receipt_malformed'],
    ['nothing', () => null, 'receipt_malformed'],
  ];

  test.each(cases)('%s', (_, receipt, code) => {
    const { verdict, codes } = codesOf(receipt());

    expect(verdict).toBe('disproven');
    expect(codes).toContain(code);
  });

  test('a request that the department did not sign', () => {
    const stranger = { ...makeKey('ES256').jwk, kid: good.trust.requesterKeys[0]?.kid ?? '' };

    expect(codesOf(good.receipt, { ...good.trust, requesterKeys: [stranger] })).toMatchObject({
      verdict: 'disproven',
      codes: expect.arrayContaining(['request_signature']),
    });
  });

  test('an answer whose key is trusted for another algorithm', () => {
    const gatewayKeys = [{ ...good.gateway.jwk, alg: 'PS256' }];

    expect(codesOf(good.receipt, { ...good.trust, gatewayKeys })).toEqual({
      verdict: 'disproven',
      codes: ['response_signature'],
    });
  });

  test('any other character anywhere in the receipt: never proven', () => {
    for (const name of ['request', 'response', 'entry', 'message', 'salt', 'proof'] as const) {
      const text = good.receipt[name] ?? '';
      for (let i = 0; i < text.length; i += 7) {
        const altered = text.slice(0, i) + (text[i] === 'x' ? 'y' : 'x') + text.slice(i + 1);
        expect(codesOf({ ...good.receipt, [name]: altered }).verdict).not.toBe('proven');
      }
    }
  });
});

describe('a receipt that lacks something is undecided', () => {
  test('an unknown gateway key', () => {
    expect(codesOf(good.receipt, { ...good.trust, gatewayKeys: [makeKey('ES256').jwk] })).toEqual({
      verdict: 'undecided',
      codes: ['gateway_key_unknown'],
    });
  });

  test('an unknown key of the asking department', () => {
    const { verdict, codes } = codesOf(good.receipt, { ...good.trust, requesterKeys: [] });

    expect({ verdict, lacks: codes.includes('requester_key_unknown') }).toEqual({
      verdict: 'undecided',
      lacks: true,
    });
  });

  test('an unknown log', () => {
    const logKeys = [ed25519Signer('other.example/log', toTestKey(Buffer.alloc(32, 3))).vkey];

    expect(codesOf(good.receipt, { ...good.trust, logKeys }).codes).toContain('log_unknown');
    expect(codesOf(good.receipt, { ...good.trust, logKeys }).verdict).toBe('undecided');
  });

  test('EVL-R34: one witness where the policy asks for two', () => {
    const second = formatVerifierKey('w2.example', COSIGNATURE_TYPE, Buffer.alloc(32, 1));
    const witnesses = [witnessVkey, second];

    expect(codesOf(good.receipt, { ...good.trust, witnesses, quorum: 2 })).toMatchObject({
      verdict: 'undecided',
      codes: expect.arrayContaining(['entry_included', 'quorum_missing']),
    });
  });

  test.each(['salt', 'message'] as const)(
    'EVL-R6, EVL-R61: with the %s erased it is in the log, never "invalid"',
    (name) => {
      expect(codesOf({ ...good.receipt, [name]: null })).toMatchObject({
        verdict: 'undecided',
        codes: expect.arrayContaining(['content_erased', 'entry_included', 'answer_signed']),
      });
    },
  );
});

test('trusted keys that cannot be read are the verifier’s own fault and are thrown', () => {
  expect(() => verifyReceipt(good.receipt, { ...good.trust, logKeys: ['nonsense'] })).toThrow(
    expect.objectContaining({ code: 'vkey_malformed' }),
  );
});
