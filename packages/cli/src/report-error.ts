import { AnswerRejected } from '@shuqiao/client/answer-rejected';
import { ExchangeRefused } from '@shuqiao/client/exchange-refused';
import { GatewayUnreachable } from '@shuqiao/client/gateway-unreachable';
import { NotFromGateway } from '@shuqiao/client/not-from-gateway';
import { GatewayKeysUnknown } from '@shuqiao/client/pinned-keys';
import { CommanderError } from 'commander';
import type { Cli } from './cli.ts';
import { exitCodes } from './exit-codes.ts';
import { RequestFailed } from './request-json.ts';
import type { Text } from './text.ts';
import { toUsageText } from './to-usage-text.ts';
import { UsageError } from './usage-error.ts';

interface Report {
  readonly exitCode: number;
  /** What happened. */
  readonly what: Text;
  /** What to do, or type, now. */
  readonly next?: Text | undefined;
}

/** Says what happened and what to do about it; the exit code. */
export function reportError(error: unknown, { say, note }: Cli): number {
  // Commander has shown the help by itself.
  if (error instanceof CommanderError && error.code === 'commander.help') return exitCodes.usage;
  const { exitCode, what, next } = toReport(error);
  note(`✗ ${say(what)}`);
  if (next && say(next) !== '') note(`  → ${say(next)}`);
  return exitCode;
}

function toReport(error: unknown): Report {
  if (error instanceof CommanderError) {
    return { exitCode: exitCodes.usage, what: toUsageText(error), next: seeHelp };
  }
  if (error instanceof UsageError) {
    return { exitCode: exitCodes.usage, what: error.text, next: error.next ?? seeHelp };
  }
  if (error instanceof ExchangeRefused) return toRefusal(error);
  return toTrouble(error);
}

const seeHelp: Text = { zh: '请用 --help 查看用法', en: 'Type --help to see the usage' };

function toRefusal({ code, title, hint, rule }: ExchangeRefused): Report {
  const by = rule ? ` [${rule}]` : '';
  return {
    exitCode: exitCodes.refused,
    what: {
      zh: `网关拒绝：${code} ${title.zh}${by}`,
      en: `Refused by the gateway: ${code} ${title.en}${by}`,
    },
    next: hint,
  };
}

function toTrouble(error: unknown): Report {
  if (error instanceof NotFromGateway) return toUnsigned(error);
  if (error instanceof AnswerRejected) {
    return { exitCode: exitCodes.notBelieved, what: toRejection(error), next: tellOperator };
  }
  if (error instanceof GatewayUnreachable || error instanceof RequestFailed) {
    const what = { zh: `没有得到应答：${error.url}`, en: `No answer from ${error.url}` };
    return { exitCode: exitCodes.unreachable, what, next: checkAddress };
  }
  if (error instanceof GatewayKeysUnknown) {
    const what = { zh: `不知道网关的公钥：${error.message}`, en: `Gateway keys unknown: ${error.message}` };
    return { exitCode: exitCodes.unreachable, what, next: giveKeys };
  }
  const message = error instanceof Error ? error.message : String(error);
  return {
    exitCode: exitCodes.internal,
    what: { zh: `内部错误：${message}`, en: `Internal error: ${message}` },
  };
}

function toUnsigned({ status, unverified }: NotFromGateway): Report {
  const { code = '', hint = '', hintZh = '' } = unverified ?? {};
  return {
    exitCode: exitCodes.notBelieved,
    what: {
      zh: `应答没有网关签名（HTTP ${status} ${code}），不能据此认为“无记录”`,
      en: `The answer bears no signature of the gateway (HTTP ${status} ${code}); it does not mean "no record"`,
    },
    next: code === 'unauthenticated' ? checkKey : { zh: hintZh, en: hint },
  };
}

const toRejection = ({ reason, rule }: AnswerRejected): Text => ({
  zh: `应答不可信：${reason} [${rule}]`,
  en: `The answer cannot be believed: ${reason} [${rule}]`,
});

const tellOperator: Text = {
  zh: '应答可能在途中被改动；请保留现场并告知数桥运维',
  en: 'It may have been altered on the way; keep what you have and tell the operator',
};
const checkAddress: Text = {
  zh: '请先运行 npm start，或用 --base-url 指明网关地址',
  en: 'Run npm start first, or name the gateway with --base-url',
};
const giveKeys: Text = {
  zh: '请用 --gateway-keys <文件> 给出网关公钥，或用 --trust-first-keys 信任首次取得的公钥',
  en: 'Give its keys with --gateway-keys <file>, or trust the first ones with --trust-first-keys',
};
const checkKey: Text = {
  zh: '请核对 --system 与 --key 是否匹配、密钥是否已登记并在有效期内',
  en: 'Check that --system and --key belong together and that the key is registered and in force',
};
