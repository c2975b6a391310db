import type { ReceiptTrust } from '@shuqiao/protocol/audit/receipt-trust';
import { verifyReceipt } from '@shuqiao/protocol/audit/verify-receipt';
import { LICENCE_RECEIPT_FORMAT } from '@shuqiao/protocol/licence/receipt/licence-receipt-bundle';
import { verifyReceiptBundle } from '@shuqiao/protocol/licence/receipt/verify-receipt-bundle';
import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { exitCodes } from '../exit-codes.ts';
import { readJsonFile } from '../read-file.ts';
import type { Text } from '../text.ts';
import { UsageError } from '../usage-error.ts';

const verdicts = {
  proven: { exitCode: exitCodes.ok, text: { zh: '结论：已证实', en: 'Verdict: proven' } },
  disproven: { exitCode: exitCodes.refused, text: { zh: '结论：已证伪', en: 'Verdict: disproven' } },
  undecided: { exitCode: exitCodes.undecided, text: { zh: '结论：无法判定', en: 'Verdict: undecided' } },
};

const signs = { proven: '✓', disproven: '✗', undecided: '?', note: '·' };

export function addAuditCommand(program: Command, cli: Cli): void {
  const { say } = cli;
  program
    .command('audit')
    .description(say({ zh: '核验留痕', en: 'check evidence' }))
    .command('verify')
    .description(
      say({
        zh: '离线核验一份收据（退出码：0 证实，1 证伪，2 无法判定）',
        en: 'check one receipt offline (exit code: 0 proven, 1 disproven, 2 undecided)',
      }),
    )
    .argument('<receipt>', say({ zh: '收据文件', en: 'receipt file' }))
    .requiredOption('--trust <file>', say({ zh: '所信任的公钥文件', en: 'file of the keys you trust' }))
    .option('--json', say({ zh: '输出一个 JSON 文档', en: 'print one JSON document' }))
    .action((path: string, { trust, json }: { trust: string; json?: boolean }) =>
      verifyFile(path, trust, json ?? false, cli),
    );
}

async function verifyFile(path: string, trustPath: string, asJson: boolean, cli: Cli): Promise<void> {
  const receipt = await readJsonFile(path);
  const trust = await readJsonFile(trustPath);
  const report = await verifyWithTrust(receipt, trust, trustPath);
  const { exitCode, text } = verdicts[report.verdict];
  cli.finish(exitCode);
  if (asJson) return cli.print(JSON.stringify(report, null, 2));
  for (const finding of report.findings) cli.print(`${signs[finding.verdict]} ${cli.say(finding)}`);
  cli.print(cli.say(text));
}

async function verifyWithTrust(receipt: unknown, trust: unknown, path: string) {
  if (!isTrust(trust)) throw new UsageError(badTrust(path), trustForm);
  try {
    return isOfLicence(receipt) ? await verifyReceiptBundle(receipt, trust) : verifyReceipt(receipt, trust);
  } catch (cause) {
    throw new UsageError(badTrust(path), trustForm, { cause });
  }
}

function isOfLicence(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === LICENCE_RECEIPT_FORMAT
  );
}

function isTrust(value: unknown): value is ReceiptTrust {
  if (typeof value !== 'object' || value === null) return false;
  const { issuer, gatewayKeys, logKeys } = value as Record<string, unknown>;
  return typeof issuer === 'string' && Array.isArray(gatewayKeys) && Array.isArray(logKeys);
}

const badTrust = (path: string): Text => ({
  zh: `${path} 中的公钥不能使用`,
  en: `The keys in ${path} cannot be used`,
});
const trustForm: Text = {
  zh: '应为 {"issuer": "…", "gatewayKeys": [JWK…], "logKeys": ["vkey"…]}',
  en: 'It must be {"issuer": "…", "gatewayKeys": [JWK…], "logKeys": ["vkey"…]}',
};
