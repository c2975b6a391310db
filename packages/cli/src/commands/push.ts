import type { PushResult } from '@shuqiao/client/client';
import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { addConnectOptions, type ConnectOptions, connect } from '../connect.ts';
import { exitCodes } from '../exit-codes.ts';
import { formatRejectedRows } from '../format-rejected-rows.ts';
import { checkReadable } from '../read-file.ts';
import { readInstant } from '../read-instant.ts';
import { showProgress } from '../show-progress.ts';

interface PushOptions extends ConnectOptions {
  channel: string;
  contract?: string;
  dataAsOf?: string;
  idem?: string;
  json?: boolean;
}

export function addPushCommand(program: Command, cli: Cli): void {
  const { say } = cli;
  const command = program
    .command('push')
    .description(say({ zh: '签名推送一批供给（NDJSON）', en: 'push a signed delivery (NDJSON)' }))
    .argument('<resource>', say({ zh: '信息资源代码', en: 'resource code' }))
    .argument('<file>', say({ zh: 'NDJSON 文件，每行一条', en: 'NDJSON file, one record a line' }))
    .requiredOption('--channel <id>', say({ zh: '挂接通道', en: 'channel' }))
    .option('--contract <id>', say({ zh: '数据契约', en: 'data contract' }))
    .option('--data-as-of <time>', say({ zh: '数据时点，RFC 3339', en: 'state of the data, RFC 3339' }))
    .option('--idem <key>', say({ zh: '重试键', en: 'retry key' }))
    .option('--json', say({ zh: '输出一个 JSON 文档', en: 'print one JSON document' }));
  addConnectOptions(command, cli).action((resource: string, file: string, options: PushOptions) =>
    pushFile(resource, file, options, cli),
  );
}

async function pushFile(resource: string, file: string, options: PushOptions, cli: Cli): Promise<void> {
  const { channel, contract, dataAsOf, idem } = options;
  await checkReadable(file);
  const client = await connect(options);
  const progress = showProgress(cli);
  try {
    const result = await client.push({
      resource,
      channel,
      rows: file,
      onProgress: progress.update,
      ...(contract !== undefined && { contract }),
      ...(dataAsOf !== undefined && { dataAsOf: readInstant(dataAsOf) }),
      ...(idem !== undefined && { idem }),
    });
    progress.stop();
    printResult(result, options.json ?? false, cli);
  } finally {
    progress.stop();
  }
}

function printResult(result: PushResult, asJson: boolean, cli: Cli): void {
  const { outcome, deliveryId, accepted, rejected, claims, receipt } = result;
  if (rejected.length > 0) cli.finish(exitCodes.rejectedRows);
  if (asJson) {
    cli.print(JSON.stringify({ outcome, deliveryId, accepted, rejected, claims, receipt }, null, 2));
    return;
  }
  const index = claims.log?.index;
  cli.print(
    cli.say({
      zh: `✓ 接收 ${accepted} 行，退回 ${rejected.length} 行，留痕第 ${index} 号`,
      en: `✓ ${accepted} rows accepted, ${rejected.length} rejected, evidence entry ${index}`,
    }),
  );
  for (const line of formatRejectedRows(rejected, cli)) cli.print(line);
}
