import { readFile } from 'node:fs/promises';
import type { PublicJwk } from '@shuqiao/protocol/keys/jwk';
import { toVerificationKey } from '@shuqiao/protocol/keys/to-verification-key';
import { isSqxCode, sqxCodes } from '@shuqiao/protocol/sqx/codes';
import { type ExplainedStep, explain, type ToExplain } from '@shuqiao/protocol/sqx/explain';
import type { Operation } from '@shuqiao/protocol/sqx/operations';
import { type Command, Option } from 'commander';
import type { Cli } from '../cli.ts';
import { exitCodes } from '../exit-codes.ts';
import { findFile, readJsonFile } from '../read-file.ts';
import { UsageError } from '../usage-error.ts';

interface ExplainOptions {
  key?: string;
  url?: string;
  method: string;
  issuer?: string;
  operation: Operation;
  body?: string;
  json?: boolean;
}

const states = { passed: '✓', failed: '✗', not_run: '·' };

export function addExplainCommand(program: Command, cli: Cli): void {
  const { say } = cli;
  program
    .command('explain')
    .description(
      say({ zh: '离线逐步解释一个签名请求', en: 'explain a signed request step by step, offline' }),
    )
    .argument('<token>', say({ zh: '令牌或其文件', en: 'token, or a file that holds it' }))
    .option('--key <file>', say({ zh: '公钥 JWK', en: 'public JWK' }))
    .option('--url <url>', say({ zh: '请求的完整 URL', en: 'full URL of the request' }))
    .option('--method <method>', say({ zh: '方法', en: 'method' }), 'POST')
    .option(
      '--issuer <id>',
      say({
        zh: '网关签发者标识；默认同 URL 的源',
        en: 'issuer id of the gateway; default: origin of the URL',
      }),
    )
    .addOption(
      new Option('--operation <name>', say({ zh: '操作', en: 'operation' }))
        .choices(['query', 'deliveries', 'own_data', 'licence', 'licence_rows'])
        .default('query'),
    )
    .option('--body <file>', say({ zh: '请求体文件', en: 'file of the body' }))
    .option('--json', say({ zh: '输出一个 JSON 文档', en: 'print one JSON document' }))
    .action((token: string, options: ExplainOptions) => explainToken(token, options, cli));
}

async function explainToken(argument: string, options: ExplainOptions, cli: Cli): Promise<void> {
  const token = ((await findFile(argument).catch(() => undefined)) ?? argument).trim();
  const { key, url, body } = options;
  const given: ToExplain = {
    token,
    ...(key !== undefined && { key: toVerificationKey((await readJsonFile(key)) as PublicJwk) }),
    ...(url !== undefined && { request: toExpected(url, options, cli.clock()) }),
    ...(body !== undefined && { body: await readFile(body) }),
  };
  const steps = explain(given);
  if (steps.some(({ state }) => state === 'failed')) cli.finish(exitCodes.refused);
  if (options.json) return cli.print(JSON.stringify({ steps }, null, 2));
  for (const step of steps) printStep(step, cli);
}

function toExpected(url: string, { method, issuer, operation }: ExplainOptions, nowMs: number) {
  if (!URL.canParse(url)) throw new UsageError({ zh: `不是 URL:${url}`, en: `Not a URL: ${url}` });
  const { origin } = new URL(url);
  const rawTarget = url.slice(origin.length);
  const [, code] = /\/resources\/([^/]+)\//.exec(rawTarget) ?? [];
  const contentType = operation === 'deliveries' ? 'application/x-ndjson' : 'application/json';
  const resource = code?.replace('-', '/');
  return {
    issuer: issuer ?? origin,
    baseUrl: origin,
    method,
    rawTarget,
    resource,
    contentType,
    nowMs,
    operation,
  };
}

function printStep({ step, rule, name, state, refusal, reason }: ExplainedStep, { print, say }: Cli): void {
  print(`${states[state]} ${String(step).padStart(2)}  ${rule.padEnd(8)}  ${name}`);
  if (!refusal) return;
  const { code, expected, received, claim, parameter, part } = refusal;
  const entry = isSqxCode(code) ? sqxCodes[code] : undefined;
  const subject = [reason, claim ?? parameter ?? part].filter(Boolean).join(' ');
  print(`      ${code}${subject ? `: ${subject}` : ''}`);
  if (expected !== undefined) print(`      ${say({ zh: '要求', en: 'expected' })}: ${expected}`);
  if (received !== undefined) print(`      ${say({ zh: '收到', en: 'received' })}: ${received}`);
  if (entry) print(`      → ${say({ zh: entry.hintZh, en: entry.hint })}`);
}
