import type { LicenceCalls } from '@shuqiao/client/licence/licence-calls';
import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { addConnectOptions, type ConnectOptions, connect } from '../connect.ts';
import { printActAnswer } from '../licence/print-act-answer.ts';
import { readJsonFile } from '../read-file.ts';
import { UsageError } from '../usage-error.ts';

type LicenceIssue = Parameters<LicenceCalls['issue']>[0];

interface IssueOptions extends ConnectOptions {
  json?: boolean;
}

export function addLicenceIssue(licence: Command, cli: Cli): void {
  const { say } = cli;
  const command = licence
    .command('issue')
    .description(say({ zh: '颁发一份证照', en: 'issue a licence' }))
    .argument('<file>', say({ zh: 'JSON 文件：type、area、claims', en: 'JSON file: type, area, claims' }))
    .option('--json', say({ zh: '输出一个 JSON 文档', en: 'print one JSON document' }));
  addConnectOptions(command, cli).action((file: string, options: IssueOptions) =>
    issueLicence(file, options, cli),
  );
}

async function issueLicence(file: string, options: IssueOptions, cli: Cli): Promise<void> {
  const licence = await readJsonFile(file);
  if (!isObject(licence)) {
    throw new UsageError({ zh: `${file} 应为 JSON 对象`, en: `${file} must be a JSON object` });
  }
  const client = await connect(options);
  const { body } = await client.licences.issue(licence);
  printActAnswer(body, options.json ?? false, cli);
}

/** What is in it is for the gateway to check: it knows the licence types of today. */
function isObject(value: unknown): value is LicenceIssue {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
