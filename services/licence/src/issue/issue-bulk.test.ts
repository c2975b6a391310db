import type { LicenceActRowOutcome } from '@shuqiao/schemas/types/licence-act-row-outcome';
import { listLicencesForDesk } from '@shuqiao/storage/licence/list-licences-for-desk';
import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import { expect, test } from 'vitest';
import { issueBulk } from './issue-bulk.ts';
import { FOOD, foodIssue, issuerOf, MARKET, openIssuingWorld } from './testing/open-issuing-world.ts';

const toBody = (...rows: readonly unknown[]) =>
  rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n');
const toIssue = (number: string, over = {}) => ({ issue: foodIssue({ ZZBH: number, ...over }) });

describeOnBothEngines('issuing by the row', 'licence', (open) => {
  const openBulk = async () => {
    const store = await open();
    const world = await openIssuingWorld(store);
    issueBulk(world.app, world.deps);
    const token = await world.tokenOf(issuerOf(FOOD));
    const send = (body: string | Uint8Array, headers: Record<string, string> = {}) =>
      world.app.request('/licence/v1/licences/bulk', {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-ndjson', Authorization: `Bearer ${token}`, ...headers },
        body,
      });
    const run = async (body: string): Promise<LicenceActRowOutcome[]> => {
      const answer = await send(body);
      expect(answer.status).toBe(200);
      const text = await answer.text();
      return text === ''
        ? []
        : text
            .trimEnd()
            .split('\n')
            .map((line) => JSON.parse(line));
    };
    const count = async () =>
      (await listLicencesForDesk(store.read, { issuers: [FOOD], limit: 1_000 })).rows.length;
    return { ...world, send, run, count };
  };

  test('answers every row, and a bad one ends nothing', async () => {
    const { run, count, exchange } = await openBulk();

    const outcomes = await run(
      toBody(
        toIssue('1'),
        '',
        '{"issue":',
        '{"issue":{},"issue":{}}',
        { issue: foodIssue(), act: {} },
        toIssue('2', { CZZTDM: '91371000MAT000018X' }),
        toIssue('1', { KZ_ZTYT: '别的' }),
        toIssue('3'),
      ),
    );

    expect(outcomes.map(({ row, code, version, detail }) => [row, code ?? version, detail])).toEqual([
      [1, 1, undefined],
      [3, 'body_malformed', 'json'],
      [4, 'body_malformed', 'duplicate'],
      [5, 'body_invalid', undefined],
      [6, 'licence_claims_invalid', undefined],
      [7, 'licence_number_taken', undefined],
      [8, 1, undefined],
    ]);
    expect(outcomes[4]?.findings).toMatchObject([{ pointer: '/CZZTDM', code: 'format' }]);
    expect(await count()).toBe(2);
    expect(exchange.leaves).toHaveLength(2);
  });

  test('does acts upon licences of rows before, in their order', async () => {
    const { run, issue } = await openBulk();
    const { identifier } = await issue();
    const toAct = (act: string) => ({ act: { identifier, act, effectiveOn: '2026-11-20', reason: '依法' } });

    const outcomes = await run(
      toBody(toAct('suspend'), toAct('suspend'), toAct('resume'), toAct('cancel'), toAct('resume')),
    );

    expect(outcomes.map(({ state, code, repeated }) => [state ?? code, repeated])).toEqual([
      ['02', false],
      ['02', true],
      ['01', false],
      ['04', false],
      ['licence_state_conflict', undefined],
    ]);
  });

  test('of the same rows once more does nothing again', async () => {
    const { run, count, exchange } = await openBulk();
    const body = toBody(...Array.from({ length: 60 }, (_, i) => toIssue(`N${i}`)));
    const first = await run(body);
    expect(await run(body)).toEqual(first.map((each) => ({ ...each, repeated: true })));
    expect([await count(), exchange.leaves.length]).toEqual([60, 60]);
  });

  test('by two at once, in opposite orders, issues each licence once', async () => {
    const { run, count } = await openBulk();
    const rows = Array.from({ length: 30 }, (_, i) => toIssue(`N${i}`));

    const [one, two] = await Promise.all([run(toBody(...rows)), run(toBody(...rows.toReversed()))]);

    expect([...one, ...two].filter(({ code }) => code !== undefined)).toEqual([]);
    expect([...one, ...two].filter(({ repeated }) => !repeated)).toHaveLength(30);
    expect(await count()).toBe(30);
  });

  test('puts nothing through for another department, row by row', async () => {
    const { run, count } = await openBulk();
    const other = { issue: foodIssue({ ZZBFJGDM: MARKET }) };
    expect((await run(toBody(other, toIssue('1')))).map(({ code }) => code)).toEqual([
      'department_mismatch',
      undefined,
    ]);
    expect(await count()).toBe(1);
  });

  test('refuses a body that is no NDJSON, or more rows than it takes', async () => {
    const { send, run } = await openBulk();
    const codeOf = async (answer: Response) => [
      answer.status,
      ((await answer.json()) as { code: string }).code,
    ];

    expect(await codeOf(await send(new Uint8Array([0xff])))).toEqual([400, 'rows_malformed']);
    expect(await codeOf(await send('\ufeff{}'))).toEqual([400, 'rows_malformed']);
    expect(await codeOf(await send('{}', { 'Content-Type': 'application/json' }))).toEqual([
      415,
      'unsupported_media_type',
    ]);
    expect(await codeOf(await send('{}\n'.repeat(10_001)))).toEqual([413, 'rows_too_many']);
    expect(await codeOf(await send('{}', { Authorization: 'Bearer x' }))).toEqual([
      401,
      'unauthenticated_person',
    ]);
    expect((await run(`"${'x'.repeat(262_144)}"`)).map(({ detail }) => detail)).toEqual(['too_long']);
    expect(await run('')).toEqual([]);
  });
});
