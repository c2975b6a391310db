import type { QueryResult } from '@shuqiao/client/client';
import { ExchangeRefused } from '@shuqiao/client/exchange-refused';
import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { addConnectOptions, type ConnectOptions, connect } from '../connect.ts';
import { exitCodes } from '../exit-codes.ts';
import { parseGivenJson } from '../read-file.ts';
import { UsageError } from '../usage-error.ts';

interface CallOptions extends ConnectOptions {
  grant: string;
  purpose: string;
  basis: string;
  case?: string;
  subject?: string;
  consent?: string;
  contract?: string;
  data: string;
  json?: boolean;
}

export function addCallCommand(program: Command, cli: Cli): void {
  const { say } = cli;
  const command = program
    .command('call')
    .description(say({ zh: '签名查询一项信息资源', en: 'ask a resource, signed' }))
    .argument(
      '<resource>',
      say({ zh: '信息资源代码，如 102001/000001', en: 'resource code, e.g. 102001/000001' }),
    )
    .requiredOption('--grant <id>', say({ zh: '授权', en: 'grant' }))
    .requiredOption('--purpose <code>', say({ zh: '用途/事项', en: 'purpose' }))
    .requiredOption('--basis <id>', say({ zh: '使用依据', en: 'legal basis' }))
    .option('--case <id>', say({ zh: '办件编号', en: 'case' }))
    .option(
      '--subject <id>',
      say({ zh: '数据主体标识（默认取契约指明的查询项）', en: 'identifier of the data subject' }),
    )
    .option('--consent <hash>', say({ zh: '持证主体授权的散列', en: 'hash of the consent artefact' }))
    .option('--contract <id>', say({ zh: '数据契约', en: 'data contract' }))
    .option('--data <json>', say({ zh: '查询条件', en: 'query' }), '{}')
    .option('--json', say({ zh: '输出一个 JSON 文档', en: 'print one JSON document' }));
  addConnectOptions(command, cli).action((resource: string, options: CallOptions) =>
    callResource(resource, options, cli),
  );
}

async function callResource(resource: string, options: CallOptions, cli: Cli): Promise<void> {
  const { grant, purpose, basis, subject, consent, contract } = options;
  const client = await connect(options);
  const asked = client.query({
    resource,
    grant,
    purpose,
    legalBasis: basis,
    body: readBody(options.data),
    ...(options.case !== undefined && { caseId: options.case }),
    ...(subject !== undefined && { subject }),
    ...(consent !== undefined && { consent }),
    ...(contract !== undefined && { contract }),
  });
  const result = await asked.catch((error: unknown) => {
    if (!options.json || !(error instanceof ExchangeRefused)) throw error;
    cli.print(
      JSON.stringify({ outcome: error.outcome, problem: error.problem, receipt: error.receipt }, null, 2),
    );
    cli.finish(exitCodes.refused);
  });
  if (result) printResult(result, options.json ?? false, cli);
}

function readBody(text: string): Record<string, unknown> {
  const value = parseGivenJson(text, '--data');
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new UsageError({ zh: '--data 应为 JSON 对象', en: '--data must be a JSON object' });
}

function printResult(result: QueryResult, asJson: boolean, { print, note, say }: Cli): void {
  const { outcome, records, next, claims, receipt } = result;
  if (asJson) {
    print(JSON.stringify({ outcome, records, next, claims, receipt }, null, 2));
    return;
  }
  for (const record of records) print(JSON.stringify(record, null, 2));
  const index = claims.log?.index;
  note(
    say({
      zh: `✓ ${records.length} 条，已验签，留痕第 ${index} 号`,
      en: `✓ ${records.length} records, signature verified, evidence entry ${index}`,
    }),
  );
  if (next !== null) note(say({ zh: `还有更多，续取游标：${next}`, en: `There is more, cursor: ${next}` }));
}
