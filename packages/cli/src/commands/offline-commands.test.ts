import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@shuqiao/client/create-client';
import { ExchangeRefused } from '@shuqiao/client/exchange-refused';
import { type HeldReceipt, toReceipt } from '@shuqiao/client/held-receipt';
import { type GatewayDoubleOptions, startGatewayDouble } from '@shuqiao/client/testing/gateway-double';
import { generateKey } from '@shuqiao/protocol/keys/generate-key';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../testing/run-command.ts';

const system = 'wh-test-01';
const key = generateKey('ES256');
const folder = mkdtempSync(join(tmpdir(), 'shuqiao-cli-'));
const oneRecord = { body: { records: [{ QYMC: '甲' }], next: null }, records: 1 };

function write(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const keyFile = write('key.jwk', key);
let answer: GatewayDoubleOptions['answer'];
let double: Awaited<ReturnType<typeof startGatewayDouble>>;

beforeAll(async () => {
  double = await startGatewayDouble({ system, key, answer: (request) => answer(request) });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await double.close();
});

describe('audit verify', () => {
  async function makeReceipt() {
    answer = () => ({ status: 403, code: 'grant_inactive', body: {} });
    const { baseUrl, gatewayKeys, evidence } = double;
    const client = createClient({ system, key, baseUrl, gatewayKeys });
    const { receipt } = await client.query({ ...query }).then(
      (result) => result,
      (error: unknown): { receipt: HeldReceipt } => {
        if (error instanceof ExchangeRefused) return error;
        throw error;
      },
    );
    const proof = evidence.proof(receipt.log?.index ?? -1);
    const trust = { issuer: baseUrl, gatewayKeys, logKeys: [evidence.vkey] };
    return { receipt: toReceipt(receipt, proof), trust };
  }
  const query = {
    resource: '102001/000001',
    contract: 'c',
    grant: 'G',
    purpose: 'P',
    legalBasis: 'L',
    body: {},
  };
  const { log_key } = JSON.parse(
    readFileSync(new URL('../../../protocol/vectors/evidence/example.json', import.meta.url), 'utf8'),
  );

  test('exits with 0 for proven, 1 for disproven, 2 for undecided, 64 when it cannot be checked', async () => {
    const { receipt, trust } = await makeReceipt();
    const good = write('receipt.json', receipt);
    const forged = write('forged.json', { ...receipt, message: '{}' });
    const trusted = write('trust.json', trust);
    const otherLog = write('other-trust.json', { ...trust, logKeys: [log_key.vkey] });
    const badTrust = write('bad-trust.json', { ...trust, logKeys: ['nonsense'] });
    const verify = (...args: string[]) => runCommand('audit', 'verify', ...args);
    const results = await Promise.all([
      verify(good, '--trust', trusted),
      verify(forged, '--trust', trusted),
      verify(good, '--trust', otherLog),
      verify(good, '--trust', badTrust),
      verify(good),
      verify(join(folder, 'none.json'), '--trust', trusted),
    ]);

    expect(results.map(({ code }) => code)).toEqual([0, 1, 2, 64, 64, 64]);
    expect(results.slice(0, 3).map(({ stdout }) => stdout.trim().split('\n').at(-1))).toEqual([
      '结论：已证实',
      '结论：已证伪',
      '结论：无法判定',
    ]);
  });
});

describe('explain', () => {
  test('SQX-R116: shows every step offline, and stops at the one that fails', async () => {
    answer = () => oneRecord;
    const { baseUrl, gatewayKeys } = double;
    const client = createClient({ system, key, baseUrl, gatewayKeys });
    const { receipt } = await client.query({
      resource: '102001/000001',
      contract: 'c',
      grant: 'G',
      purpose: 'P',
      legalBasis: 'L',
      body: {},
    });
    const url = `${baseUrl}/exchange/v1/resources/102001-000001/query`;
    const token = write('token.txt', `${receipt.request}\n`);
    const body = write('body.json', '{}');
    const [whole, elsewhere] = await Promise.all([
      runCommand('explain', token, '--key', keyFile, '--url', url, '--body', body),
      runCommand('explain', receipt.request, '--key', keyFile, '--url', `${url}-x`),
    ]);

    expect(whole.code).toBe(0);
    expect(whole.stdout).not.toMatch(/[✗·]/);
    expect(elsewhere.code).toBe(1);
    expect(elsewhere.stdout).toContain('request_mismatch');
    expect(elsewhere.stdout).toContain(`收到: ${url}`);
  });
});
