import { failureLimiter } from '@shuqiao/http/failure-limiter';
import { testApp } from '@shuqiao/http/testing/test-app';
import { insertShowCode } from '@shuqiao/storage/licence/show-code';
import { describe, expect, test } from 'vitest';
import { hashCode } from '../codes/one-time-code.ts';
import type { LicenceEnv } from '../licence-env.ts';
import { HOLDER, nowMs, summarise } from './testing/open-verify-world.ts';
import { temporaryWorlds } from './testing/verify-worlds.ts';
import { verifyPublicly } from './verify-publicly.ts';

const path = '/licence/v1/public/verifications';

describe('anybody', () => {
  const openWorld = temporaryWorlds();

  test('learns of a presented licence type, issuer, state, validity and the masked holder', async () => {
    const world = await openWorld();
    const { statusIndex } = await world.registerFood();
    const { status, body } = await world.askPublicly({ presented: await world.issueFood(statusIndex) });
    expect([status, summarise(body)]).toEqual([200, 'valid']);
    expect(body.licence).toMatchObject({
      name: '食品经营许可证',
      validTo: '2028-07-31',
      state: { code: '01', zh: '有效' },
      holder: '威**',
    });
    expect(JSON.stringify(body)).not.toMatch(/示例餐饮|91371000MAT000018Y|示例路/);
  });

  test('leaves neither leaf nor receipt nor look-up', async () => {
    const world = await openWorld();
    const { zzbs } = await world.registerCard();
    const { body } = await world.askPublicly({ identifier: zzbs });
    expect(summarise(body)).toBe('valid');
    expect(world.exchange.leaves).toEqual([]);
    expect(body).not.toHaveProperty('receipt');
    expect(await world.listLookUps(HOLDER)).toEqual([]);
  });

  test('learns of a person’s licence by identifier only how it stands', async () => {
    const world = await openWorld();
    const { zzbs } = await world.registerCard();
    const { body } = await world.askPublicly({ identifier: zzbs });
    expect(body.licence).toMatchObject({
      holder: null,
      validFrom: null,
      validTo: null,
      state: { code: '01' },
    });
  });

  test('sees under a show code the masked holder, once', async () => {
    const world = await openWorld();
    const { zzbs } = await world.registerCard();
    await world.store.write((w) =>
      insertShowCode(w, {
        codeHash: hashCode('show', 'ABCDEFGHJK', world.deps),
        zzbs,
        token: null,
        holderCode: HOLDER,
        expiresMs: nowMs + 60_000,
      }),
    );
    const code = `${world.issuer}/portal/verify#code=ABCDEFGHJK`;
    const { body } = await world.askPublicly({ code });
    expect([summarise(body), body.licence?.holder]).toEqual(['valid', '示**']);
    const again = (await world.askPublicly({ code: 'abcde-fghjk' })).body;
    expect([summarise(again), again.licence]).toEqual(['invalid: code_unknown', null]);
  });

  test('is told how long to wait after thirty questions in a minute from one address', async () => {
    const world = await openWorld();
    const limiter = failureLimiter(() => nowMs, { perMinute: 2 });
    const app = testApp<LicenceEnv>();
    let address = '192.0.2.1';
    verifyPublicly(app, { ...world.deps, findAddress: () => address }, limiter);
    const ask = () =>
      app.request(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{"identifier":"x"}',
      });
    expect([(await ask()).status, (await ask()).status]).toEqual([200, 200]);
    const refused = await ask();
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '60']);
    address = '192.0.2.2';
    expect((await ask()).status).toBe(200);
  });

  test('cannot send more than 96 KiB, ask two things, or have an address opened', async () => {
    const world = await openWorld();
    const large = await world.askPublicly({ presented: 'A'.repeat(98_304) });
    expect([large.status, large.body.code]).toEqual([413, 'body_too_large']);
    const long = await world.askPublicly({ presented: 'A'.repeat(90_000) });
    expect(summarise(long.body)).toBe('invalid: malformed');
    expect((await world.askPublicly({ code: 'x', identifier: 'x' })).body.code).toBe('verification_question');
    expect((await world.askPublicly({})).body.code).toBe('verification_question');
    const foreign = await world.askPublicly({ code: 'https://evil.example/#code=ABCDEFGHJK' });
    expect(summarise(foreign.body)).toBe('invalid: qr_foreign');
  });
});
