import { join, resolve } from 'node:path';
import type { LoadReport } from '@shuqiao/seeds/load-city/load-city';
import { systemKeyFile } from '@shuqiao/seeds/load-city/system-key';
import { readDepartments, readSystems } from '@shuqiao/seeds/read-seeds';
import { FIRST_RESOURCE, type FirstAnswer, type FirstCall } from './first-call.ts';
import type { Say } from './say.ts';

const SHOWN_SYSTEMS = ['wh-gsj-djxt', 'wh-shuiwu-zgxt', 'wh-gaj-yzxt', 'wh-zwzx-zwfw'];
const SHOWN_COUNT = 4;

function findShown() {
  const systems = readSystems();
  const wanted = systems.filter(({ id }) => SHOWN_SYSTEMS.includes(id));
  const others = systems.filter(({ id }) => !SHOWN_SYSTEMS.includes(id));
  return { total: systems.length, shown: [...wanted, ...others].slice(0, SHOWN_COUNT) };
}

export function printSystems(say: Say, keysFolder: string): void {
  const departments = new Map(readDepartments().map(({ code, name }) => [code, name]));
  const { total, shown } = findShown();
  say(`演示系统及其私钥 Demo systems and their private keys (${total}):`);
  for (const { id, name, department } of shown) {
    say(`  ${id.padEnd(14)} ${systemKeyFile(keysFolder, id)}  ${departments.get(department)} ${name}`);
  }
  say(`  … ${join(keysFolder, '*.jwk')}`);
}

export function printSurprises(say: Say, { surprises }: LoadReport): void {
  for (const { resource, expected, got } of surprises) {
    say(`  ! ${resource}: 应为 expected ${expected}, 实为 got ${got}`);
  }
  if (surprises.length > 0) say('  下次启动将重试 / the next start tries these again');
}

/** As it can be pasted into a shell in the repository. The data directory supplies the private key. */
export function toCommand(call: FirstCall, baseUrl: string, dataDir: string): string {
  const options = [
    ...(baseUrl === 'http://127.0.0.1:8700' ? [] : [`--base-url ${baseUrl}`]),
    ...(dataDir === resolve('data') ? [] : [`--data-dir '${dataDir}'`]),
    `--system ${call.system}`,
    `--grant ${call.grant}`,
    `--purpose ${call.purpose}`,
    `--basis ${call.legalBasis}`,
    `--data '${JSON.stringify(call.body)}'`,
  ];
  return `npm run shuqiao -- call ${FIRST_RESOURCE} ${options.join(' ')}`;
}

export function printFirstCall(say: Say, command: string, { records, logIndex }: FirstAnswer): void {
  say('');
  say('第一次签名调用 A first signed call, ready to paste:');
  say(`  ${command}`);
  say(`它的应答 Its answer (留痕 evidence #${logIndex ?? '?'}):`);
  for (const line of JSON.stringify(records, null, 2).split('\n')) say(`  ${line}`);
}
