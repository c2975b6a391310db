import { generateKey } from '@shuqiao/protocol/keys/generate-key';
import type { WalletAnswer, WalletResult } from '@shuqiao/schemas/types/licence-wallet-answer';
import { type OpenTemporary, temporaryStores } from '@shuqiao/storage/testing/temp-store';
import { describe, expect, test } from 'vitest';
import type { Presenting, RequestClaims } from './testing/test-wallet.ts';
import { openWalletWorld } from './testing/wallet-world.ts';

type World = Awaited<ReturnType<typeof openWalletWorld>>;

const readCode = async (answer: Response) => ((await answer.json()) as { code: string }).code;

async function collect(world: World, id: string): Promise<WalletResult> {
  const answer = (await (await world.collect({ id })).json()) as WalletAnswer;
  if (!answer.result) throw new Error(`nothing to collect: ${JSON.stringify(answer)}`);
  return answer.result;
}

/** Outcome of the identity card: `invalid: kb_nonce`. */
function summarise({ licences: [first] }: WalletResult): string {
  const reason = first?.verification.checks.find(
    ({ outcome }) => outcome === 'fail' || outcome === 'unknown',
  );
  return [first?.verification.outcome, reason?.code].filter(Boolean).join(': ');
}

const openWorld = async (open: OpenTemporary) => openWalletWorld(await open());

describe('a response of a wallet', () => {
  const { open } = temporaryStores('sqlite', 'licence');

  async function judge(presenting: Presenting, change?: (world: World, request: RequestClaims) => void) {
    const world = await openWorld(open);
    const { id, uri } = await world.begin();
    const request = await world.wallet.fetchRequest(uri);
    change?.(world, request);
    await world.wallet.send(request, await world.wallet.makeVpToken(request, presenting));
    return { world, request, result: await collect(world, id) };
  }

  test.each<[string, Presenting, string]>([
    ['invalid-kb-jwt-nonce', { nonce: 'bm9uY2Utb2Ytc29tZWJvZHktZWxzZQ' }, 'invalid: kb_nonce'],
    ['invalid-kb-jwt-aud', { audience: 'https://gateway.example' }, 'invalid: kb_aud'],
    ['invalid-kb-jwt-signature', { key: generateKey('ES256') }, 'invalid: kb_signature'],
    ['no key binding at all', { bound: false }, 'invalid: key_binding_missing'],
    ['an item of the query left out', { only: ['CZZT', 'ZZBH', 'KZ_JYXM'] }, 'invalid: query_unsatisfied'],
  ])('with %s is refused, and nothing of it is shown', async (_, presenting, expected) => {
    const { result } = await judge(presenting);

    expect(summarise(result)).toBe(expected);
    expect(result).toMatchObject({ outcome: 'invalid', missing: ['11100000000013127D001'] });
    expect(result.licences[0]?.verification.shown).toBeNull();
  });

  test('without the holder’s proof is refused also where the type could do without (LIC-T28)', async () => {
    const { result } = await judge({ bound: false });
    const [, food] = result.licences;

    expect(food?.verification.checks.find(({ id }) => id === 'V1')?.code).toBe('key_binding_missing');
    expect(food?.verification).toMatchObject({ outcome: 'invalid', accepted: false, shown: null });
  });

  test.each([
    ['invalid-sd-hash', (text: string) => swapDisclosures(text), 'invalid: kb_sd_hash'],
    ['invalid-credential-signature', (text: string) => breakIssuerSignature(text), 'invalid: signature'],
  ])('with %s is refused', async (_, change, expected) => {
    const world = await openWorld(open);
    const { id, uri } = await world.begin();
    const request = await world.wallet.fetchRequest(uri);
    const vpToken = await world.wallet.makeVpToken(request);

    await world.wallet.send(request, { r1_1: [change(vpToken.r1_1?.[0] ?? '')] });

    expect(summarise(await collect(world, id))).toBe(expected);
  });

  test('with the client id without its prefix as audience is refused (LIC-H4)', async () => {
    const world = await openWorld(open);
    const { id, uri } = await world.begin();
    const request = await world.wallet.fetchRequest(uri);
    const audience = request.client_id.replace('decentralized_identifier:', '');

    await world.wallet.send(request, await world.wallet.makeVpToken(request, { audience }));

    expect(summarise(await collect(world, id))).toBe('invalid: kb_aud');
  });

  test('made for another open request is refused (LIC-H3)', async () => {
    const world = await openWorld(open);
    const [first, second] = [await world.begin(), await world.begin()];
    const firstRequest = await world.wallet.fetchRequest(first.uri);
    const secondRequest = await world.wallet.fetchRequest(second.uri);

    await world.wallet.send(secondRequest, await world.wallet.makeVpToken(firstRequest));

    expect(summarise(await collect(world, second.id))).toBe('invalid: kb_nonce');
  });

  test('is taken once: sent again, or after a wrong one, it is refused (LIC-H3)', async () => {
    const { world, request } = await judge({ nonce: 'bm9uY2Utb2Ytc29tZWJvZHktZWxzZQ' });

    const again = await world.wallet.send(request, await world.wallet.makeVpToken(request));

    expect([again.status, await readCode(again)]).toEqual([410, 'wallet_request_over']);
  });

  test('with another state is refused, and does not use the request up', async () => {
    const world = await openWorld(open);
    const { id, uri } = await world.begin();
    const request = await world.wallet.fetchRequest(uri);
    const vpToken = await world.wallet.makeVpToken(request);

    expect((await world.wallet.send({ ...request, state: 'guessed' }, vpToken)).status).toBe(400);
    expect((await world.wallet.send(request, vpToken)).status).toBe(200);
    expect((await collect(world, id)).outcome).toBe('valid');
  });

  test('with more than was asked for loses it, and says how much (LIC-D2)', async () => {
    const { result } = await judge({ more: ['KZ_ZZ', 'KZ_CSRQ'] });

    expect(result.licences[0]?.verification.shown).toMatchObject({ dropped: 2 });
    expect(JSON.stringify(result)).not.toContain('环翠区');
  });

  test('with a revoked licence is refused', async () => {
    const { result } = await judge({}, (world) => world.revokeCard());

    expect(summarise(result)).toBe('invalid: revoked');
  });

  test('without what the matter can do without is complete, and without the rest is not', async () => {
    const world = await openWorld(open);
    const [card, food] = world.held;
    const { id, uri } = await world.begin();
    await world.walletWith(card ? [card] : []).answer(uri);
    expect(await collect(world, id)).toMatchObject({ outcome: 'valid', missing: [] });

    const second = await world.begin();
    const request = await world.wallet.fetchRequest(second.uri);
    const { r2_1 } = await world.wallet.makeVpToken(request);
    expect(food).toBeDefined();
    await world.wallet.send(request, { r2_1 });
    expect(await collect(world, second.id)).toMatchObject({
      outcome: 'invalid',
      missing: ['11100000000013127D001'],
    });
  });

  test.each([
    ['is no JSON', '{'],
    ['names what was not asked', JSON.stringify({ r9_1: ['x'] })],
    ['has two presentations of one licence', JSON.stringify({ r1_1: ['x', 'y'] })],
    ['names a query twice', '{"r1_1":["x"],"r1_1":["y"]}'],
    ['is empty', '{}'],
  ])('whose vp_token %s is refused, and uses the request up', async (_, vp_token) => {
    const world = await openWorld(open);
    const { id, uri } = await world.begin();
    const request = await world.wallet.fetchRequest(uri);

    const answer = await world.wallet.send(request, {}, { vp_token });

    expect([answer.status, await readCode(answer)]).toEqual([400, 'wallet_response_malformed']);
    expect(await collect(world, id)).toMatchObject({
      outcome: 'failed',
      reason: 'wallet_response_malformed',
    });
  });

  test('that is too large, or no form, is not read', async () => {
    const world = await openWorld(open);
    const { uri } = await world.begin();
    const request = await world.wallet.fetchRequest(uri);

    const large = await world.wallet.send(request, { r1_1: ['x'.repeat(1_100_000)] });
    const json = await world.fetch(request.response_uri, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    });

    expect([large.status, json.status]).toEqual([413, 415]);
  });

  test('that declines tells the window why, in words of the specification only', async () => {
    const world = await openWorld(open);
    const [first, second] = [await world.begin(), await world.begin()];

    await world.wallet.decline(await world.wallet.fetchRequest(first.uri));
    await world.wallet.decline(await world.wallet.fetchRequest(second.uri), '<script>');

    const declined = { outcome: 'declined', licences: [] };
    expect(await collect(world, first.id)).toMatchObject({ ...declined, reason: 'access_denied' });
    expect(await collect(world, second.id)).toMatchObject({ ...declined, reason: 'other' });
    expect(world.exchange.leaves).toEqual([]);
  });

  test('that cannot be put on record is not answered as if it were', async () => {
    const world = await openWorld(open);
    const { id, uri } = await world.begin();
    const request = await world.wallet.fetchRequest(uri);
    const vpToken = await world.wallet.makeVpToken(request);
    world.exchange.isDown = true;

    expect((await world.wallet.send(request, vpToken)).status).toBe(503);
    expect(await collect(world, id)).toMatchObject({ outcome: 'failed', reason: 'log_down', licences: [] });
  });
});

function swapDisclosures(text: string): string {
  const [jwt = '', first = '', second = '', ...rest] = text.split('~');
  return [jwt, second, first, ...rest].join('~');
}

function breakIssuerSignature(text: string): string {
  const at = text.indexOf('~') - 10;
  return text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
}
