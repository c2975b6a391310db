import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { compileContract } from '@shuqiao/domain/contract/compile-contract';
import { organisationCodeCheckDigit } from '@shuqiao/domain/organisation-code';
import { usccCheckDigit } from '@shuqiao/domain/uscc';
import { beginDelivery } from '@shuqiao/storage/exchange/dataset';
import { openHostedRecords } from '@shuqiao/storage/exchange/open-hosted-records';
import { openStore } from '@shuqiao/storage/open-store';
import { receiveRows } from './receive-rows.ts';
import { staging } from './staging.ts';

const [, , count = '100000', style = 'plain', mode = 'full'] = process.argv;
const contract = JSON.parse(readFileSync('schemas/resources/102001-000001.json', 'utf8'));
for (let i = 0; i < 9; i++)
  contract.$defs.record.properties[`KZ${'ABCDEFGHI'[i]}`] = {
    title: '扩展',
    type: 'string',
    maxLength: 40,
    minLength: 1,
  };
const file = `/tmp/rows-${count}-${style}.ndjson`;
if (!existsSync(file)) {
  const out = createWriteStream(file);
  for (let i = 0; i < Number(count); i++) {
    const n = createHash('md5')
      .update(String(i))
      .digest('hex')
      .toUpperCase()
      .replace(/[^0-9]/g, '')
      .padEnd(9, '1')
      .slice(0, 8);
    const org = String(i).padStart(8, '0');
    const row: Record<string, unknown> = {
      TYSHXYDM: toUscc(i),
      QYMC: `威海市环翠区第${i}号贸易有限公司`,
      FDDBR: '王某某',
      ZCZB: 100.5,
      CLRQ: '20150312',
      JYQX: '20350311',
      QYLXDM: '1130',
      HYDM: 'F5191',
      ZS: '山东省威海市环翠区新威路100号',
      DJJG: '威海市市场监督管理局',
      DJZT: '1',
    };
    for (const c of 'ABCDEFGHI') row[`KZ${c}`] = `扩展信息项内容${i % 97}`;
    let line = JSON.stringify(row);
    if (style === 'python') line = line.replaceAll('":', '": ').replaceAll(',"', ', "');
    if (!out.write(`${line}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}
function toUscc(i: number): string {
  const o = String((i * 7919) % 100000000).padStart(8, '0');
  const first = `91371099${o}${organisationCodeCheckDigit(o)}`;
  return first + usccCheckDigit(first);
}
const dir = mkdtempSync(join(tmpdir(), 'm-'));
const store = await openStore({ url: `file:${dir}/x.db`, service: 'exchange' });
if (store.engine === 'sqlite')
  for (const p of (process.env.PRAGMAS ?? '').split(',').filter(Boolean)) store.raw.writer.pragma(p);
const hosted = openHostedRecords(store);
const begun = await store.write((w) =>
  beginDelivery(w, {
    id: 'd',
    resource: 'r',
    channel: 'c',
    contract: 'k',
    system: 's',
    startedAtMs: 0,
    leaseUntilMs: 1,
  }),
);
if (!begun) throw new Error();
const limits = { deliveryMaxBytes: 2e9, deliveryLineMaxBytes: 1 << 20 };
const compiled = compileContract(contract);
compiled.checkRecord({});
const rows =
  mode === 'full'
    ? staging(hosted, begun.claim, Date.now)
    : { add() {}, isDue: () => false, flush: async () => {} };
const loop = monitorEventLoopDelay({ resolution: 5 });
loop.enable();
let peak = 0;
const base = process.memoryUsage().rss;
const timer = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, 100);
const cpu = process.cpuUsage();
const t = performance.now();
const got = await receiveRows(createReadStream(file) as never, compiled, rows, { limits });
const used = process.cpuUsage(cpu);
const ms = performance.now() - t;
clearInterval(timer);
if ('refused' in got) console.log(got.refused);
else
  console.log({
    style,
    mode,
    accepted: got.accepted,
    rejected: got.rejected.count(),
    first: got.rejected.listFirst()[0],
    rowsPerSecond: Math.round((got.accepted / ms) * 1000),
    rowsPerCpuSecond: Math.round(got.accepted / ((used.user + used.system) / 1e6)),
    rssGrowthMB: Math.round((peak - base) / 1e6),
    p99: loop.percentile(99) / 1e6 - 5,
    max: loop.max / 1e6,
  });
await store.close();
rmSync(dir, { recursive: true });
