import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type AdmittedRequest,
  type DoubleAnswer,
  type GatewayDoubleOptions,
  startGatewayDouble,
} from '@shuqiao/client/testing/gateway-double';
import { generateKey } from '@shuqiao/protocol/keys/generate-key';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../testing/run-command.ts';

const system = 'wh-test-01';
const key = generateKey('ES256');
const folder = mkdtempSync(join(tmpdir(), 'shuqiao-cli-licence-'));
const identifier = '1.2.156.3005.2.11100000MB0143028R001.11371000MBT000273B.37109900000001.001.X';

function write(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

const keyFile = write('key.jwk', key);
const asked: AdmittedRequest[] = [];
let answer: GatewayDoubleOptions['answer'];
let double: Awaited<ReturnType<typeof startGatewayDouble>>;

beforeAll(async () => {
  const record = (request: AdmittedRequest) => {
    asked.push(request);
    return answer(request);
  };
  double = await startGatewayDouble({ system, key, answer: record });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await double.close();
});

function run(given: DoubleAnswer, ...args: string[]) {
  asked.length = 0;
  answer = () => given;
  const place = ['--system', system, '--key', keyFile, '--base-url', double.baseUrl, '--trust-first-keys'];
  return runCommand('licence', ...args, ...place);
}

const lastAsked = () => asked.map(({ path, body }) => [path, JSON.parse(String(body))]);

const words = { zh: '登记状态', en: 'State' };
function toAnswer(outcome: 'valid' | 'invalid' | 'indeterminate', check: object) {
  const verification = {
    outcome,
    accepted: outcome === 'valid',
    checks: [{ id: 'R6', name: words, code: null, source: 'LIC-Q1', age: null, ...check }],
    asOf: '2026-11-24T00:00:00.000Z',
    statusAge: null,
    policy: { id: 'default', version: 1 },
    shown: null,
    state: { effective: { code: '02', zh: '暂扣', en: 'suspended' }, onRecord: null },
    issuers: [],
  };
  return { body: { verification, receipt: 'a.b.c', salt: 's', log: { origin: 'o', index: 12, leaf: 'l' } } };
}

describe('licence status', () => {
  test('tells what the register says, and exits with 0, 1 or 2', async () => {
    const detail = { zh: '证照已暂扣', en: 'Suspended' };
    const unread = { zh: '无法核验：业务登记没有答复', en: 'Could not be checked' };
    const [valid, invalid, unknown] = [
      await run(toAnswer('valid', { outcome: 'pass', detail }), 'status', identifier),
      await run(toAnswer('invalid', { outcome: 'fail', detail }), 'status', identifier),
      await run(toAnswer('indeterminate', { outcome: 'unknown', detail: unread }), 'status', identifier),
    ];

    expect([valid, invalid, unknown].map(({ code }) => code)).toEqual([0, 1, 2]);
    expect(invalid.stdout).toMatch(/^✗ 无效\n {2}证照已暂扣\n/);
    expect(invalid.stdout).toContain('登记状态：暂扣（02）');
    expect(unknown.stdout).toMatch(/^\? 无法核验\n {2}无法核验：业务登记没有答复\n/);
    expect(valid.stderr).toContain('已验签，留痕第 12 号');
  });

  test('asks by identifier, with matter, case and day', async () => {
    const good = toAnswer('valid', { outcome: 'pass', detail: words });
    const more = ['--as-of', '2026-01-31', '--matter', 'M-1', '--case', 'BJ-1', '--json'];
    const { stdout } = await run(good, 'status', identifier, ...more);

    expect(lastAsked()).toEqual([
      ['/licence/v1/verifications', { identifier, asOf: '2026-01-31', matter: 'M-1', caseId: 'BJ-1' }],
    ]);
    expect(JSON.parse(stdout)).toEqual(good.body);
  });
});

describe('licence issue and acts', () => {
  const done = {
    identifier,
    version: 1,
    state: '01',
    since: '2026-11-24',
    repeated: false,
    fallen: [],
    logIndex: 7,
  };

  test('issue sends the file as it is, and says what came of it', async () => {
    const licence = { type: 't', area: '371000', claims: { ZZMC: '营业执照' } };
    const { code, stdout } = await run({ status: 201, body: done }, 'issue', write('licence.json', licence));

    expect(lastAsked()).toEqual([['/licence/v1/licences', licence]]);
    expect(code).toBe(0);
    expect(stdout.trim()).toBe(`✓ ${identifier} 第 1 版：有效，留痕第 7 号`);
  });

  test.each([
    ['revoke', '03', '撤销'],
    ['suspend', '02', '暂扣'],
    ['resume', '01', '有效'],
  ])('%s names act, day and reason', async (act, state, name) => {
    const body = { ...done, state, repeated: true, fallen: ['copy-1'] };
    const { stdout } = await run({ body }, act, identifier, '--reason', '事由', '--on', '2026-11-24');

    expect(lastAsked()).toEqual([
      ['/licence/v1/licences/acts', { identifier, act, effectiveOn: '2026-11-24', reason: '事由' }],
    ]);
    expect(stdout).toContain(`：${name}，此前已登记`);
    expect(stdout).toContain('随之失效：copy-1');
  });

  test('a refusal of the gateway exits with 1', async () => {
    const refusal = { status: 403, code: 'role_required', body: { titleZh: '角色不符', title: 'Role' } };
    const { code, stderr } = await run(refusal, 'revoke', identifier, '--reason', 'x', '--on', '2026-11-24');

    expect(code).toBe(1);
    expect(stderr).toContain('role_required 角色不符');
  });

  test('an act without reason or day, or on no day, is never sent', async () => {
    const results = [
      await run({ body: done }, 'revoke', identifier, '--on', '2026-11-24'),
      await run({ body: done }, 'revoke', identifier, '--reason', 'x'),
      await run({ body: done }, 'revoke', identifier, '--reason', 'x', '--on', '2026-02-30'),
      await run({ body: done }, 'issue', write('list.json', [])),
    ];

    expect(results.map(({ code }) => code)).toEqual([64, 64, 64, 64]);
    expect(asked).toEqual([]);
  });
});
