import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTestStatus, issueTestList } from '../../testing/licence-status.ts';
import { doesOracleAccept } from '../../testing/licence-token-oracle.ts';
import {
  cardIndex,
  issueCard,
  issueFood,
  noSignature,
  presentBound,
  presentUnbound,
  rebind,
  resign,
} from '../../testing/licence-tokens.ts';
import { licenceNowS, statusUri, testKeys, toIssuerId } from '../../testing/licence-trust.ts';
import { createLicenceWorld, judge } from '../../testing/licence-world.ts';
import { encodeBase64url } from '../base64url.ts';
import { createNodeSigner } from '../crypto/node-crypto.ts';
import { readCompactJws } from '../sd-jwt/read-compact-jws.ts';
import { encodeJson, signCompactJws } from '../sd-jwt/sign-compact-jws.ts';

const token = await issueCard();
const card = await presentBound(token);
const food = await presentUnbound(await issueFood());
const goodList = issueTestList();
const issuerKey = testKeys.police;
const encoder = new TextEncoder();

interface Presented {
  readonly text: string;
  readonly list?: string;
  readonly nonce?: string | undefined;
}

type Make = () => Promise<Presented>;

const payload =
  (members: Readonly<Record<string, unknown>>): Make =>
  async () => ({ text: await presentBound(await resign(token, { payload: members, key: issuerKey })) });
const signedHeader =
  (header: Readonly<Record<string, unknown>>): Make =>
  async () => ({ text: await presentBound(await resign(token, { header, key: issuerKey })) });
const bound =
  (change: Parameters<typeof rebind>[1]): Make =>
  async () => ({ text: await rebind(card, change) });
const listed =
  (list: string): Make =>
  async () => ({ text: card, list });

/** The algorithm in the header is not what the signature was made with. */
const namedAlgorithm =
  (alg: string): Make =>
  async () => {
    const [jwt = '', ...rest] = token.split('~');
    const read = readCompactJws(jwt);
    if ('code' in read) throw new Error('malformed');
    const input = `${encodeJson({ ...read.header, alg })}.${encodeJson(read.payload)}`;
    const signature = await createNodeSigner(issuerKey).sign(encoder.encode(input));
    const renamed = [`${input}.${encodeBase64url(signature)}`, ...rest].join('~');
    return { text: await presentBound(renamed) };
  };

/** The payload as text, so that a member can stand in it twice. */
async function withRepeatedVct(): Promise<Presented> {
  const [jwt = '', ...rest] = token.split('~');
  const read = readCompactJws(jwt);
  if ('code' in read) throw new Error('malformed');
  const text = `{"vct":"x",${JSON.stringify(read.payload).slice(1)}`;
  const input = `${encodeJson(read.header)}.${encodeBase64url(encoder.encode(text))}`;
  const signature = await createNodeSigner(issuerKey).sign(encoder.encode(input));
  const cut = [`${input}.${encodeBase64url(signature)}`, ...rest].join('~');
  const sdHash = createHash('sha256').update(cut).digest('base64url');
  return {
    text: await rebind(cut + card.slice(card.lastIndexOf('~') + 1), { payload: { sd_hash: sdHash } }),
  };
}

async function withRepeatedDisclosure(): Promise<Presented> {
  const [, first = ''] = token.split('~');
  const cut = `${token}${first}~`;
  const sdHash = createHash('sha256').update(cut).digest('base64url');
  return {
    text: await rebind(cut + card.slice(card.lastIndexOf('~') + 1), { payload: { sd_hash: sdHash } }),
  };
}

async function retypedList(): Promise<Presented> {
  const read = readCompactJws(goodList);
  if ('code' in read) throw new Error('malformed');
  const list = await signCompactJws(
    { ...read.header, typ: 'JWT' },
    read.payload,
    createNodeSigner(testKeys.status),
  );
  return { text: card, list };
}

const brokenProof = `${card.slice(0, card.lastIndexOf('.') + 1)}${noSignature}`;
const farFuture = licenceNowS + 10 * 365 * 86_400;

/** One mutation each: what we say, and whether @sd-jwt 0.20.0 lets it pass (LIC-L2: §12 of the protocol document). */
const mutations: readonly (readonly [string, Make, string, 'oracle accepts' | 'oracle refuses'])[] = [
  [
    'KB aud of another verifier',
    bound({ payload: { aud: 'x509_san_dns:other' } }),
    'kb_aud',
    'oracle accepts',
  ],
  ['KB one year old', bound({ payload: { iat: licenceNowS - 31_536_000 } }), 'kb_iat', 'oracle accepts'],
  [
    'broken KB when no nonce is passed',
    async () => ({ text: brokenProof, nonce: undefined }),
    'kb_signature',
    'oracle accepts',
  ],
  ['typ JWT', signedHeader({ typ: 'JWT' }), 'typ', 'oracle accepts'],
  ['typ statuslist+jwt', signedHeader({ typ: 'statuslist+jwt' }), 'typ', 'oracle accepts'],
  ['unknown crit', signedHeader({ crit: ['x'], x: 1 }), 'header_forbidden', 'oracle accepts'],
  ['alg none over a good signature', namedAlgorithm('none'), 'alg_forbidden', 'oracle accepts'],
  ['alg HS256 over a good signature', namedAlgorithm('HS256'), 'alg_forbidden', 'oracle accepts'],
  ['exp a past date as text', payload({ exp: '1' }), 'claim_type', 'oracle accepts'],
  ['exp missing', payload({ exp: undefined }), 'claim_missing', 'oracle accepts'],
  ['vct missing', payload({ vct: undefined }), 'claim_missing', 'oracle accepts'],
  ['repeated disclosure', withRepeatedDisclosure, 'disclosure_unreferenced', 'oracle accepts'],
  ['repeated JSON member', withRepeatedVct, 'malformed', 'oracle accepts'],
  [
    'status token with another sub',
    listed(issueTestList({}, { uri: `${statusUri}/` })),
    'status_token_invalid',
    'oracle accepts',
  ],
  ['status token with another typ', retypedList, 'status_token_invalid', 'oracle accepts'],
  [
    'status token 100 days old with ttl 300',
    listed(
      issueTestList({}, { iatSeconds: licenceNowS - 8_640_000, expSeconds: farFuture, ttlSeconds: 300 }),
    ),
    'status_stale',
    'oracle accepts',
  ],
  ['an issuer that is not registered', payload({ iss: toIssuerId('x') }), 'issuer_unknown', 'oracle accepts'],
  [
    'a type of another issuer',
    payload({ vct: 'urn:shuqiao:vct:11100000MB0143028R901:1' }),
    'issuer_not_authorised_for_type',
    'oracle accepts',
  ],
  ['past its last day', payload({ ZZYXQJZRQ: '2026-09-20' }), 'expired', 'oracle accepts'],
  ['exp in the past', payload({ exp: licenceNowS - 1 }), 'expired', 'oracle refuses'],
  ['nbf in the future', payload({ nbf: licenceNowS + 60 }), 'not_yet_valid', 'oracle refuses'],
  [
    '_sd_alg md5',
    async () => ({ text: await resign(card, { payload: { _sd_alg: 'md5' }, key: issuerKey }) }),
    'hash_alg',
    'oracle refuses',
  ],
  ['KB with another nonce', bound({ payload: { nonce: 'x' } }), 'kb_nonce', 'oracle refuses'],
  ['KB by another key', bound({ key: testKeys.stranger }), 'kb_signature', 'oracle refuses'],
  ['KB over something else', bound({ payload: { sd_hash: 'x' } }), 'kb_sd_hash', 'oracle refuses'],
  [
    'signed by another key',
    async () => ({
      text: await presentBound(
        await resign(token, { header: { kid: issuerKey.kid }, key: testKeys.stranger }),
      ),
    }),
    'signature',
    'oracle refuses',
  ],
  ['revoked', listed(issueTestList({ [cardIndex]: 1 })), 'revoked', 'oracle refuses'],
  ['suspended', listed(issueTestList({ [cardIndex]: 2 })), 'suspended', 'oracle refuses'],
  [
    'status token by another signer',
    listed(issueTestList({}, {}, createNodeSigner(testKeys.stranger))),
    'status_token_invalid',
    'oracle refuses',
  ],
  [
    'an index outside the list',
    payload({ status: { status_list: { idx: 99_999, uri: statusUri } } }),
    'status_index',
    'oracle refuses',
  ],
];

const accepts = (text: string, list = goodList): Promise<boolean> =>
  doesOracleAccept(text, { issuerKey, statusToken: list });

describe('LIC-L1, L2: against @sd-jwt/sd-jwt-vc 0.20.0, one mutation at a time', () => {
  test('both take the licence in order', async () => {
    expect(await judge(card)).toBe('valid');
    expect(await accepts(card)).toBe(true);
  });

  test.each(mutations)('%s', async (_, make, code, lax) => {
    const { text, list = goodList, ...rest } = await make();
    const world = createLicenceWorld({ status: createTestStatus(list) });
    const oracle = await doesOracleAccept(text, { issuerKey, statusToken: list, ...rest });

    expect(await judge(text, world)).toMatch(new RegExp(`: ${code}$`));
    expect(oracle ? 'oracle accepts' : 'oracle refuses').toBe(lax);
  });

  test('what the oracle refuses of chosen disclosures, we refuse: both take every choice', async () => {
    const names = ['CZZT', 'CZZTDM', 'KZ_CSRQ', 'KZ_MY18', 'ZZBH', 'ZZBS', 'KZ_ZZ'];
    await fc.assert(
      fc.asyncProperty(fc.subarray(names), async (show) => {
        const presented = await presentBound(token, { show });

        expect(await judge(presented)).toBe('valid');
        expect(await accepts(presented)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a presentation in which one character is another', () => {
  test.each([
    ['of a person, bound', card],
    ['of an enterprise', food],
  ])('is never valid: %s', async (_, presented) => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(presented.length - 1),
        fc.constantFrom(...'AQgwZz09-_~. =é'),
        async (at, other) => {
          fc.pre(presented.charAt(at) !== other);
          const changed = presented.slice(0, at) + other + presented.slice(at + 1);

          expect(await judge(changed)).not.toBe('valid');
        },
      ),
      { numRuns: 1_500 },
    );
  });

  test('nor one that lacks its end, its beginning or a character', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(card.length - 1), async (at) => {
        expect(await judge(card.slice(0, at))).not.toBe('valid');
        expect(await judge(card.slice(0, at) + card.slice(at + 1))).not.toBe('valid');
        if (at > 0) expect(await judge(card.slice(at))).not.toBe('valid');
      }),
      { numRuns: 300 },
    );
  });
});
