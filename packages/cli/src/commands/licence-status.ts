import type { LicenceCalls } from '@shuqiao/client/licence/licence-calls';
import { LICENCE_STATES } from '@shuqiao/domain/licence/licence-states';
import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { addConnectOptions, type ConnectOptions, connect } from '../connect.ts';
import { formatVerification } from '../licence/format-verification.ts';
import { outcomes } from '../licence/licence-words.ts';

type StatusAnswer = Awaited<ReturnType<LicenceCalls['verify']>>['body'];

interface StatusOptions extends ConnectOptions {
  asOf?: string;
  matter?: string;
  case?: string;
  json?: boolean;
}

export function addLicenceStatus(licence: Command, cli: Cli): void {
  const { say } = cli;
  const command = licence
    .command('status')
    .description(
      say({
        zh: '按证照标识查询登记状态（退出码：0 有效，1 无效，2 无法核验）',
        en: 'ask the register by identifier (exit code: 0 valid, 1 not valid, 2 could not be verified)',
      }),
    )
    .argument('<identifier>', say({ zh: '证照标识', en: 'licence identifier' }))
    .option('--as-of <date>', say({ zh: '所问的过去日期或时刻', en: 'a past day or instant' }))
    .option('--matter <code>', say({ zh: '事项编码', en: 'matter' }))
    .option('--case <id>', say({ zh: '办件编号', en: 'case' }))
    .option('--json', say({ zh: '输出一个 JSON 文档', en: 'print one JSON document' }));
  addConnectOptions(command, cli).action((identifier: string, options: StatusOptions) =>
    askStatus(identifier, options, cli),
  );
}

async function askStatus(identifier: string, options: StatusOptions, cli: Cli): Promise<void> {
  const { asOf, matter, case: caseId, json } = options;
  const client = await connect(options);
  const { body } = await client.licences.verify({
    identifier,
    ...(asOf !== undefined && { asOf }),
    ...(matter !== undefined && { matter }),
    ...(caseId !== undefined && { caseId }),
  });
  cli.finish(outcomes[body.verification.outcome].exitCode);
  if (json) return cli.print(JSON.stringify(body, null, 2));
  for (const line of formatVerification(body.verification, cli)) cli.print(line);
  printState(body, cli);
}

function printState({ verification, log }: StatusAnswer, { print, note, say }: Cli): void {
  const code = verification.state?.effective?.code;
  if (code !== undefined) {
    const { zh, en } = LICENCE_STATES[code];
    print(say({ zh: `登记状态：${zh}（${code}）`, en: `State in the register: ${en} (${code})` }));
  }
  note(say({ zh: `已验签，留痕第 ${log.index} 号`, en: `Signature verified, evidence entry ${log.index}` }));
}
