import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLicencePublisher } from '@shuqiao/client/testing/licence-publisher';
import { toPublicJwk } from '@shuqiao/protocol/keys/to-public-jwk';
import { issueTestList } from '@shuqiao/protocol/testing/licence-status';
import {
  foodClaims,
  foodIndex,
  issueCard,
  issueFood,
  presentBound,
  presentUnbound,
  tamper,
} from '@shuqiao/protocol/testing/licence-tokens';
import {
  audience,
  gatewayIssuer,
  licenceNowMs,
  licenceNowS,
  ourNonce,
  testKeys,
} from '@shuqiao/protocol/testing/licence-trust';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runCommandWith } from '../testing/run-command.ts';

const HOUR_MS = 3_600_000;
const food = await presentUnbound(await issueFood());
const forged = tamper(food, food.indexOf('~') - 10);

/** A gateway on this machine, a cache folder, and the command at a chosen time. */
async function open() {
  const publisher = await startLicencePublisher();
  const folder = mkdtempSync(join(tmpdir(), 'shuqiao-cli-licence-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  onTestFinished(publisher.close);
  const write = (name: string, content: string) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const keys = write('keys.json', JSON.stringify({ keys: [toPublicJwk(testKeys.status)] }));
  const place = ['--issuer', gatewayIssuer, '--gateway-keys', keys, '--base-url', publisher.baseUrl];
  const time = { nowMs: licenceNowMs };
  const verifyPiped = (stdin: string[], ...args: string[]) => {
    const given = ['licence', 'verify', ...place, '--cache', join(folder, 'cache'), ...args];
    return runCommandWith({ clock: () => time.nowMs, stdin }, ...given);
  };
  const verify = (...args: string[]) => verifyPiped([], ...args);
  return { ...publisher, write, time, verify, verifyPiped };
}

describe('licence verify', () => {
  test('says first what came out, and exits with 0, 1 or 2', async () => {
    const { verify, state, time } = await open();
    const valid = await verify(food);
    const invalid = await verify(forged);
    state.list = issueTestList({ [foodIndex]: 2 }, { iatSeconds: licenceNowS - 60 });
    const suspended = await verify(food, '--fresh');
    time.nowMs += 30 * HOUR_MS;
    const unknown = await verify(food);
    const results = [valid, invalid, suspended, unknown];

    expect(results.map(({ code }) => code)).toEqual([0, 1, 1, 2]);
    expect(results.map(({ stdout }) => stdout.split('\n')[0])).toEqual([
      '✓ 有效',
      '✗ 无效',
      '✗ 无效',
      '? 无法核验',
    ]);
  });

  test('shows every check, how old its ground is, and when the licence was verified', async () => {
    const { verify } = await open();
    const { stdout } = await verify(food);

    expect(stdout).toContain(`食品经营许可证  市食品药品监管局  ${foodClaims.ZZBS}`);
    expect(stdout).toMatch(/^V12 .*✓ 通过\s+10 分钟$/m);
    expect(stdout).toMatch(/^V15 .*· 未执行$/m);
    expect(stdout).toContain('状态信息签发于 10 分钟前；策略 default 第 1 版');
    expect(stdout).toContain('信任文件第 3 版，0 秒前确认');
  });

  test('LIC-R7: nothing of a forged licence is shown', async () => {
    const { verify } = await open();
    const { stdout } = await verify(forged);

    expect(stdout).not.toContain('食品药品监管局');
    expect(stdout).not.toContain(String(foodClaims.ZZBS));
  });

  test('reads English to those who ask for it', async () => {
    const { verify } = await open();
    const [valid, forgery] = [await verify(food, '--lang', 'en'), await verify(forged, '--lang', 'en')];

    expect(valid.stdout).toMatch(/^✓ VALID\n/);
    expect(forgery.stdout).toMatch(/^✗ NOT VALID\n/);
    // The licence's own name and issuer are what they are.
    expect(forgery.stdout).not.toMatch(/[\u4e00-\u9fff]/);
  });

  test('takes the licence from a file, from a link with it, or from the input', async () => {
    const { verify, verifyPiped, write } = await open();
    const link = `${gatewayIssuer}/portal/verify#token=${food}`;
    const results = [
      await verify(write('licence.txt', `${food}\n`)),
      await verify(link),
      await verifyPiped([food.slice(0, 100), food.slice(100)], '-'),
      await verify(write('page.html', '<html>'), '--offline'),
    ];

    expect(results.map(({ code }) => code)).toEqual([0, 0, 0, 1]);
    expect(results[3]?.stdout).toContain('不是可识别的证照');
  });

  test('LIC-Q6: goes on offline with what is held, and says so when that is too old', async () => {
    const { verify, close, time, state } = await open();
    const before = await verify(food, '--offline');
    await verify(food);
    state.requests.length = 0;
    const held = await verify(food, '--offline');
    const asked = [...state.requests];
    await close();
    time.nowMs += HOUR_MS;
    const down = await verify(food);
    time.nowMs += 24 * HOUR_MS;
    const late = await verify(food, '--offline');

    expect([before, held, down, late].map(({ code }) => code)).toEqual([2, 0, 0, 2]);
    expect(asked).toEqual([]);
    expect(before.stdout).toContain('本机没有信任文件');
    expect(down.stderr).toContain('未取得 trust：connection');
    expect(down.stdout).toContain('信任文件第 3 版，1 小时前确认');
    expect(late.stdout).toContain('已过使用期限');
  });

  test('LIC-S14: asks anew for a list within its life only where somebody wants it', async () => {
    const { verify, state } = await open();
    await verify(food);
    state.requests.length = 0;
    await verify(food);
    const usual = [...state.requests];
    await verify(food, '--fresh');

    expect(usual).toEqual(['/licence/v1/trust']);
    expect(state.requests.slice(1)).toEqual(['/licence/v1/trust', '/licence/v1/status-lists/7']);
  });

  test('with --json nothing but one document is on stdout', async () => {
    const { verify } = await open();
    const { stdout } = await verify(food, '--json');

    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'valid', statusAge: 600, trust: { version: 3 } });
  });

  test('a licence of a person counts where its holder presented it to us, this time', async () => {
    const { verify } = await open();
    const card = await presentBound(await issueCard());
    const ours = ['--audience', audience, '--nonce', ourNonce];
    const results = [
      await verify(card, ...ours),
      await verify(card, '--audience', audience, '--nonce', 'another'),
      await verify(card),
    ];

    expect(results.map(({ code }) => code)).toEqual([0, 1, 1]);
  });

  test('asks about a past moment, and about the applicant', async () => {
    const { verify } = await open();
    const past = new Date(licenceNowMs - 60_000).toISOString();
    const results = [
      await verify(food, '--as-of', past),
      await verify(food, '--as-of', '2026-09-20'),
      await verify(food, '--holder', '91371000MAT000018Y'),
      await verify(food, '--holder', '11371000MBT000265G'),
      await verify(food, '--type', '11100000MB0143028R001'),
    ];

    expect(results.map(({ code }) => code)).toEqual([0, 2, 0, 1, 1]);
  });

  test.each([
    ['an identifier', String(foodClaims.ZZBS), '请用 shuqiao licence status'],
    ["somebody else's address", 'https://evil.example/verify#token=x', '未予访问'],
    ['no file and no licence', 'licence.jwt', '没有这个文件'],
  ])('%s is no licence: it says what to do, and exits with 64', async (_, argument, words) => {
    const { verify, state } = await open();
    const { code, stdout, stderr } = await verify(argument);

    expect({ code, stdout }).toEqual({ code: 64, stdout: '' });
    expect(stderr).toContain(words);
    expect(state.requests).toEqual([]);
  });

  test.each([
    ['a day that has not come', ['--as-of', '2027-01-01'], '还没有到'],
    ['no date', ['--as-of', 'yesterday'], '不是 RFC 3339'],
    ['a nonce without an audience', ['--nonce', 'x'], '须一并给出'],
    ['a policy that is not published', ['--policy', 'lenient'], '没有这个策略'],
    ['a gateway without https', ['--base-url', 'http://gw.example'], '须为 https'],
  ])('%s exits with 64', async (_, args, words) => {
    const { verify } = await open();
    const { code, stderr } = await verify(food, ...args);

    expect(code).toBe(64);
    expect(stderr).toContain(words);
  });

  test('keys of the gateway must be pinned, or trusted expressly', async () => {
    const { baseUrl } = await open();
    const { code, stderr } = await runCommandWith(
      {},
      'licence',
      'verify',
      food,
      '--base-url',
      baseUrl,
      '--offline',
    );

    expect(code).toBe(64);
    expect(stderr).toContain('--gateway-keys');
  });
});
