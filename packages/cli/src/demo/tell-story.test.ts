import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startGatewayDouble } from '@shuqiao/client/testing/gateway-double';
import { generateKey } from '@shuqiao/protocol/keys/generate-key';
import { expect, test } from 'vitest';
import { runCommand } from '../testing/run-command.ts';
import { scene } from './scene.ts';
import { steps } from './tell-story.ts';

/** A data directory for a gateway that signs with a key of its own choice. */
function makeDataDir(double: { gatewayKey: object }, systemKey: object): string {
  const folder = mkdtempSync(join(tmpdir(), 'shuqiao-demo-test-'));
  mkdirSync(join(folder, 'keys/systems'), { recursive: true });
  const write = (name: string, key: object) => writeFileSync(join(folder, 'keys', name), JSON.stringify(key));
  write('persons.jwk', generateKey('ES256'));
  write('gateway.jwk', double.gatewayKey);
  for (const { system } of [scene.provider, scene.requester]) write(`systems/${system}.jwk`, systemKey);
  return folder;
}

test('a gateway at which nothing is as told: every step fails by itself, the document says so, exit code 1', async () => {
  const key = generateKey('ES256');
  const body = { records: [], next: null, grants: [] };
  const double = await startGatewayDouble({ system: 'nobody', key, answer: () => ({ body }) });
  const dataDir = makeDataDir(double, key);
  const { code, stdout } = await runCommand(
    ...['demo', '--base-url', double.baseUrl, '--data-dir', dataDir, '--json'],
  );
  await double.close();
  rmSync(dataDir, { recursive: true });
  const document = JSON.parse(stdout);

  expect(code).toBe(1);
  expect(document).toMatchObject({ ok: false, evidence: { verified: false } });
  expect(document.steps.map(({ id }: { id: string }) => id)).toEqual(steps.map(({ id }) => id));
  expect(document.steps.filter(({ ok }: { ok: boolean }) => ok)).toEqual([]);
});
