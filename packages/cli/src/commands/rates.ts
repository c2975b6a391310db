import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { formatRates } from '../format-rates.ts';
import { fetchRates } from '../provision-rates.ts';
import { readInstant } from '../read-instant.ts';
import { UsageError } from '../usage-error.ts';

interface RatesOptions {
  department?: string;
  asOf?: string;
  json?: boolean;
  baseUrl: string;
}

export function addRatesCommand(program: Command, cli: Cli): void {
  const { say, defaults } = cli;
  program
    .command('rates')
    .description(say({ zh: '各部门和全市的数据提供率', en: 'provision rates of departments and city' }))
    .option('--department <code>', say({ zh: '部门代码或名称', en: 'code or name of one department' }))
    .option('--as-of <time>', say({ zh: '截止时刻，RFC 3339', en: 'cut-off, RFC 3339' }))
    .option('--base-url <url>', say({ zh: '网关地址', en: 'address of the gateway' }), defaults.baseUrl)
    .option('--json', say({ zh: '输出一个 JSON 文档', en: 'print one JSON document' }))
    .action((options: RatesOptions) => printRates(options, cli));
}

async function printRates({ department, asOf, json, baseUrl }: RatesOptions, cli: Cli): Promise<void> {
  const cutOff = asOf === undefined ? undefined : readInstant(asOf).toISOString();
  const rates = await fetchRates(baseUrl, cutOff);
  const chosen = rates.departments.filter(
    ({ code, name }) => department === undefined || code === department || name.includes(department),
  );
  if (chosen.length === 0) {
    throw new UsageError({ zh: `没有这个部门：${department}`, en: `No such department: ${department}` });
  }
  const shown = { ...rates, departments: chosen };
  if (json) return cli.print(JSON.stringify(shown, null, 2));
  for (const line of formatRates(shown, cli)) cli.print(line);
  const { evidence } = rates;
  cli.note(
    cli.say({
      zh: `截止 ${rates.asOf}，依据前 ${evidence.size} 条留痕计算`,
      en: `As of ${rates.asOf}, computed from the first ${evidence.size} evidence entries`,
    }),
  );
}
