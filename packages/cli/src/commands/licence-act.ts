import { isLegalDate } from '@shuqiao/domain/calendar/legal-date';
import { LICENCE_ACTS } from '@shuqiao/domain/licence/act-table';
import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { addConnectOptions, type ConnectOptions, connect } from '../connect.ts';
import { printActAnswer } from '../licence/print-act-answer.ts';
import { UsageError } from '../usage-error.ts';

interface ActOptions extends ConnectOptions {
  reason: string;
  reasonCode?: string;
  on: string;
  json?: boolean;
}

type OfferedAct = (typeof offeredActs)[number];

const offeredActs = ['revoke', 'suspend', 'resume'] as const;

export function addLicenceActs(licence: Command, cli: Cli): void {
  const { say } = cli;
  for (const act of offeredActs) {
    const { zh, en } = LICENCE_ACTS[act];
    const command = licence
      .command(act)
      .description(say({ zh: `${zh}一份证照`, en: `${en} a licence` }))
      .argument('<identifier>', say({ zh: '证照标识', en: 'licence identifier' }))
      .requiredOption('--reason <text>', say({ zh: '事由', en: 'reason' }))
      .requiredOption('--on <date>', say({ zh: '生效日期', en: 'day of effect' }))
      .option('--reason-code <code>', say({ zh: '事由代码', en: 'code of the reason' }))
      .option('--json', say({ zh: '输出一个 JSON 文档', en: 'print one JSON document' }));
    addConnectOptions(command, cli).action((identifier: string, options: ActOptions) =>
      actUpon(identifier, act, options, cli),
    );
  }
}

async function actUpon(identifier: string, act: OfferedAct, options: ActOptions, cli: Cli): Promise<void> {
  const { on, reason, reasonCode, json = false } = options;
  if (!isLegalDate(on)) {
    throw new UsageError({ zh: `不是日期（YYYY-MM-DD）：${on}`, en: `Not a date (YYYY-MM-DD): ${on}` });
  }
  const client = await connect(options);
  const named = reasonCode === undefined ? {} : { reasonCode };
  const { body } = await client.licences.act({ identifier, act, effectiveOn: on, reason, ...named });
  printActAnswer(body, json, cli);
}
