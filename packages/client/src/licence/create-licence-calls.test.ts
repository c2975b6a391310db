import { describe, expect, test } from 'vitest';
import { ExchangeRefused } from '../exchange-refused.ts';
import { connect, system } from '../testing/connect-double.ts';
import type { AdmittedRequest } from '../testing/gateway-double.ts';

async function connectRecording(answer: () => { status?: number; code?: string; body: unknown }) {
  const requests: AdmittedRequest[] = [];
  const { client } = await connect({
    answer: (request) => {
      requests.push(request);
      return answer();
    },
  });
  return { licences: client.licences, requests };
}

const clerk = { sub_pseudonym: 'p-1', role: 'clerk', loa: 'substantial', terminal: 't-1' };

describe('calls of e-licences', () => {
  test('go to their address, signed, with the actor, and are read after their signature is checked', async () => {
    const { licences, requests } = await connectRecording(() => ({ body: { done: true } }));
    const act = { identifier: 'x', act: 'revoke', effectiveOn: '2026-11-24' } as const;
    const answers = [
      await licences.issue({ type: 't', area: '371000', claims: {} }),
      await licences.act(act),
      await licences.search({ limit: 5 }),
      await licences.read('x'),
      await licences.token({ identifier: 'x' }),
      await licences.verify({ identifier: 'x' }),
      await licences.resolve({ matter: 'm', entry: { presented: 't' } }),
    ];

    expect(requests.map(({ path, body }) => [path, JSON.parse(String(body))])).toEqual([
      ['/licence/v1/licences', { type: 't', area: '371000', claims: {} }],
      ['/licence/v1/licences/acts', act],
      ['/licence/v1/licences/search', { limit: 5 }],
      ['/licence/v1/licences/read', { identifier: 'x' }],
      ['/licence/v1/licences/token', { identifier: 'x' }],
      ['/licence/v1/verifications', { identifier: 'x' }],
      ['/licence/v1/resolutions', { matter: 'm', entry: { presented: 't' } }],
    ]);
    expect(requests.every(({ claims }) => (claims.actor as typeof clerk).sub_pseudonym === system)).toBe(
      true,
    );
    expect(answers.every(({ body }) => 'done' in body)).toBe(true);
    expect(answers[0]?.receipt.log?.index).toBeGreaterThan(0);
  });

  test('name the person behind them where one is given', async () => {
    const { licences, requests } = await connectRecording(() => ({ body: {} }));
    await licences.read('x', { actor: clerk, timeoutMs: 5_000 });

    expect(requests[0]?.claims).toMatchObject({ actor: clerk, timeout_ms: 5_000 });
  });

  test('throw the signed refusal of the gateway', async () => {
    const { licences } = await connectRecording(() => ({ status: 403, code: 'role_required', body: {} }));

    await expect(licences.read('x')).rejects.toThrow(ExchangeRefused);
  });
});
