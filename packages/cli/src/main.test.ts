import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type DoubleAnswer,
  type GatewayDoubleOptions,
  startGatewayDouble,
} from '@shuqiao/client/testing/gateway-double';
import { generateKey } from '@shuqiao/protocol/keys/generate-key';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand, spawnCommand } from './testing/run-command.ts';

const system = 'wh-test-01';
const key = generateKey('ES256');
const folder = mkdtempSync(join(tmpdir(), 'shuqiao-cli-'));
const contracts = [{ id: 'urn:shuqiao:contract:102001-000001@1.0.0', state: 'active', document: {} }];
const rates = {
  asOf: '2026-11-23T00:00:00Z',
  target: 0.9,
  city: { n: 1, d: 3, rate: 1 / 3, meanOfRates: 0.5, toTarget: 2 },
  departments: [
    {
      code: 'B',
      name: '市乙局',
      inRate: true,
      n: 0,
      d: 2,
      rate: 0,
      missing: [{ resource: 'r', name: '某资源', reason: 'stale' }],
    },
    { code: 'A', name: '市甲局', inRate: true, n: 1, d: 1, rate: 1, missing: [] },
    { code: 'C', name: '市丙局', inRate: true, n: 0, d: 0, rate: null, missing: [] },
  ],
  evidence: { size: 7, root: 'x' },
};

function write(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const keyFile = write('key.jwk', key);
let answer: GatewayDoubleOptions['answer'];
let unsigned = false;
let double: Awaited<ReturnType<typeof startGatewayDouble>>;

beforeAll(async () => {
  const pages = {
    '/catalogue/v1/resources/102001-000001/contracts': { items: contracts },
    '/provision/v1/rates': rates,
  };
  double = await startGatewayDouble({
    system,
    key,
    pages,
    answer: (request) => answer(request),
    tamper: (reply) => (unsigned ? { ...reply, status: 404, headers: {} } : reply),
  });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await double.close();
});

const signed = () => [
  '--system',
  system,
  '--key',
  keyFile,
  '--base-url',
  double.baseUrl,
  '--trust-first-keys',
];
const asked = ['--grant', 'G', '--purpose', 'P', '--basis', 'LB'];
const call = (given: DoubleAnswer, ...more: string[]) => {
  answer = () => given;
  return runCommand('call', '102001/000001', ...asked, ...signed(), '--data', '{"QYMC":"甲"}', ...more);
};
const oneRecord = { body: { records: [{ QYMC: '甲' }], next: null }, records: 1 };

describe('language', () => {
  test('help is Chinese unless the locale is English', async () => {
    const [chinese, english, asGiven] = await Promise.all([
      spawnCommand(['call', '--help'], { LANG: 'C.UTF-8' }),
      spawnCommand(['call', '--help'], { LC_ALL: 'en_GB.UTF-8', LANG: 'zh_CN.UTF-8' }),
      spawnCommand(['call', '--help', '--lang', 'zh'], { LANG: 'en_US.UTF-8' }),
    ]);

    expect(chinese.stdout).toContain('用法: shuqiao call [选项] <resource>');
    expect(chinese.stdout).not.toMatch(/Usage|Options|default:/);
    expect(english.stdout).toContain('Usage: shuqiao call [options] <resource>');
    expect(english.stdout).not.toMatch(/[\u4e00-\u9fff]/);
    expect(asGiven.stdout).toBe(chinese.stdout);
    expect([chinese.code, english.code]).toEqual([0, 0]);
  });

  test('a mistyped command line says what is wrong, and exits with 64', async () => {
    const [unknown, missing] = await Promise.all([
      spawnCommand(['pusch']),
      spawnCommand(['call', '102001/000001'], { LANG: 'en_US.UTF-8' }),
    ]);

    expect(unknown).toMatchObject({ code: 64, stdout: '' });
    expect(unknown.stderr).toContain('没有这个命令:pusch');
    expect(missing).toMatchObject({ code: 64, stdout: '' });
    expect(missing.stderr).toContain("required option '--grant <id>' not specified");
  });
});

describe('keys new', () => {
  test('keeps the private key to its owner, prints the public one, overwrites nothing', async () => {
    const out = join(folder, 'new.jwk');
    const first = await spawnCommand(['keys', 'new', '--alg', 'Ed25519', '--out', out]);
    const again = await spawnCommand(['keys', 'new', '--out', out]);
    const kept = JSON.parse(readFileSync(out, 'utf8'));

    expect(first.code).toBe(0);
    expect(JSON.parse(first.stdout)).toMatchObject({ alg: 'Ed25519', kid: kept.kid });
    expect(first.stdout + first.stderr).not.toContain(kept.d);
    expect(statSync(out).mode & 0o777).toBe(0o600);
    expect(again.code).toBe(64);
    expect(again.stderr).toContain('已存在');
  });
});

describe('call', () => {
  test('prints the records and says which evidence they left', async () => {
    const { code, stdout, stderr } = await call(oneRecord);

    expect({ code, record: JSON.parse(stdout) }).toEqual({ code: 0, record: { QYMC: '甲' } });
    expect(stderr).toMatch(/1 条，已验签，留痕第 \d+ 号/);
  });

  test('with --json nothing but one document is on stdout', async () => {
    const { stdout } = await call(oneRecord, '--json');

    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'ok', records: [{ QYMC: '甲' }], next: null });
  });

  test('a refusal shows code, title and what to do, and exits with 1', async () => {
    const body = {
      code: 'purpose_not_granted',
      titleZh: '用途不在授权之内',
      title: 'Not granted',
      hintZh: '请另行申请。',
      hint: 'Apply.',
      rule: 'SQX-R62',
    };
    const { code, stderr } = await call({ status: 403, code: 'purpose_not_granted', body });

    expect(code).toBe(1);
    expect(stderr).toContain('purpose_not_granted 用途不在授权之内 [SQX-R62]');
    expect(stderr).toContain('→ 请另行申请。');
  });

  test('SQX-R104: an unsigned 404 exits with 76 and is not called "no record"', async () => {
    unsigned = true;
    const { code, stdout, stderr } = await call(oneRecord);
    unsigned = false;

    expect({ code, stdout }).toEqual({ code: 76, stdout: '' });
    expect(stderr).toContain('不能据此认为“无记录”');
  });

  test('a gateway that is not there exits with 69 and says what to start', async () => {
    const place = [
      '--system',
      system,
      '--key',
      keyFile,
      '--base-url',
      'http://127.0.0.1:1',
      '--trust-first-keys',
    ];
    const [called, listed] = await Promise.all([
      runCommand('call', '102001/000001', ...asked, ...place, '--contract', 'c'),
      runCommand('rates', '--base-url', 'http://127.0.0.1:1'),
    ]);

    expect([called.code, listed.code]).toEqual([69, 69]);
    expect(listed.stderr).toContain('npm start');
  });

  test('a missing key file, or data that is no JSON, exits with 64', async () => {
    const [noKey, noJson] = await Promise.all([
      runCommand('call', '102001/000001', ...asked, '--system', 'x'),
      runCommand('call', '102001/000001', ...asked, ...signed(), '--data', '{'),
    ]);

    expect([noKey.code, noJson.code]).toEqual([64, 64]);
    expect(noKey.stderr).toContain('shuqiao keys new');
  });
});

describe('push', () => {
  test('shows row, item and reason of what was sent back, and exits with 3', async () => {
    const rejected = {
      row: 2,
      pointer: '/QYMC',
      code: 'required',
      message: { zh: '缺少企业名称', en: 'missing' },
    };
    const contentType = 'application/x-ndjson';
    answer = () => ({
      outcome: 'partial',
      contentType,
      body: `${JSON.stringify(rejected)}\n`,
      records: 1,
      rejected: 1,
    });
    const rows = write('rows.ndjson', '{"a":1}\n{"a":2}\n');
    const { code, stdout } = await runCommand('push', '102001/000001', rows, '--channel', 'CH', ...signed());

    expect(code).toBe(3);
    expect(stdout).toContain('接收 1 行，退回 1 行');
    expect(stdout).toMatch(/2 {2}QYMC {4}required {2}缺少企业名称/);
  });
});

describe('rates', () => {
  test('lists n/N, rate and reasons, the highest rate first, n/a last, the city at the end', async () => {
    const { code, stdout } = await runCommand('rates', '--base-url', double.baseUrl);
    const lines = stdout.trim().split('\n').slice(2);

    expect(code).toBe(0);
    expect(lines.map((line) => line.split(/\s+/).slice(0, 4))).toEqual([
      ['市甲局', '1/1', '100.0%', '✓'],
      ['市乙局', '0/2', '0.0%', '✗'],
      ['市丙局', '0/0', 'n/a', '–'],
      ['全市', 'ΣN/ΣD', '1/3', '33.3%'],
    ]);
    expect(lines[1]).toContain('某资源(数据过期)');
  });

  test('of one department, by name, as JSON', async () => {
    const { stdout } = await runCommand(
      'rates',
      '--base-url',
      double.baseUrl,
      '--department',
      '甲',
      '--json',
    );

    expect(JSON.parse(stdout)).toMatchObject({ departments: [{ code: 'A' }], city: { n: 1, d: 3 } });
  });

  test('of a department that does not exist is an error, not an empty table', async () => {
    const { code } = await runCommand('rates', '--base-url', double.baseUrl, '--department', '丁');

    expect(code).toBe(64);
  });
});

test('a demo without a gateway fails, and leaves stdout to documents', async () => {
  const { code } = await runCommand(
    'demo',
    '--base-url',
    'http://127.0.0.1:1',
    '--data-dir',
    folder,
    '--json',
  );

  expect(code).not.toBe(0);
});
