import { type LicenceVerifier, PolicyUnknown } from '@shuqiao/client/licence/create-licence-verifier';
import type { HeldAsk, HeldVerification } from '@shuqiao/client/licence/held-verification';
import type { Refreshed } from '@shuqiao/client/licence/refreshed';
import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { formatTrust, formatVerification } from '../licence/format-verification.ts';
import { outcomes } from '../licence/licence-words.ts';
import { addVerifierOptions, openVerifier, type VerifierOptions } from '../licence/open-verifier.ts';
import { readAsOf } from '../licence/read-as-of.ts';
import { readPresented } from '../licence/read-presented.ts';
import { UsageError } from '../usage-error.ts';

interface VerifyOptions extends VerifierOptions {
  asOf?: string;
  type?: string;
  holder?: string;
  audience?: string;
  nonce?: string;
  fresh?: boolean;
  json?: boolean;
}

export function addLicenceVerify(licence: Command, cli: Cli): void {
  const { say } = cli;
  const command = licence
    .command('verify')
    .description(
      say({
        zh: '核验一份出示的证照（退出码：0 有效，1 无效，2 无法核验）',
        en: 'verify a presented licence (exit code: 0 valid, 1 not valid, 2 could not be verified)',
      }),
    )
    .argument(
      '<licence>',
      say({ zh: '证照、证照文件，或 - 读标准输入', en: 'token, file, or - for the input' }),
    )
    .option('--as-of <date>', say({ zh: '所问的过去日期或时刻', en: 'a past day or instant' }))
    .option('--type <code>', say({ zh: '所要的证照类型代码', en: 'licence type that is wanted' }))
    .option('--holder <code>', say({ zh: '申请人的主体代码', en: 'code of the applicant' }))
    .option(
      '--audience <id>',
      say({ zh: '持证人出示时的对象（本方）', en: 'whom the holder presented it to' }),
    )
    .option('--nonce <text>', say({ zh: '本次出示的随机数', en: 'nonce of this presentation' }))
    .option(
      '--fresh',
      say({ zh: '重新取得状态列表，即使尚未到期', en: 'ask for status lists anew, even within their life' }),
    )
    .option('--json', say({ zh: '输出一个 JSON 文档', en: 'print one JSON document' }));
  addVerifierOptions(command, cli).action((argument: string, options: VerifyOptions) =>
    verifyPresented(argument, options, cli),
  );
}

async function verifyPresented(argument: string, options: VerifyOptions, cli: Cli): Promise<void> {
  const ask = toAsk(options, cli);
  const { verifier, issuer } = await openVerifier(options, cli);
  const presented = await readPresented(argument, issuer, cli);
  const verification = await verify(verifier, presented, ask, options, cli);
  cli.finish(outcomes[verification.outcome].exitCode);
  if (options.json) return cli.print(JSON.stringify(verification, null, 2));
  for (const line of formatVerification(verification, cli)) cli.print(line);
  cli.print(cli.say(formatTrust(verification)));
}

/** Online the lists are not known before the licence has been read: it is verified again with what it needs. */
async function verify(
  verifier: LicenceVerifier,
  presented: string,
  ask: HeldAsk,
  { offline = false, fresh = false }: VerifyOptions,
  cli: Cli,
): Promise<HeldVerification> {
  try {
    if (!offline) noteTroubles([(await verifier.refresh({ force: fresh })).trust], cli);
    const first = await verifier.verifyLicence(presented, ask);
    if (offline || !first.needsRefresh) return first;
    noteTroubles((await verifier.refresh()).lists, cli);
    return await verifier.verifyLicence(presented, ask);
  } catch (cause) {
    if (!(cause instanceof PolicyUnknown)) throw cause;
    throw new UsageError({ zh: '信任文件中没有这个策略', en: cause.message }, undefined, { cause });
  }
}

function noteTroubles(refreshed: readonly Refreshed[], { note, say }: Cli): void {
  for (const { what, outcome, reason } of refreshed) {
    if (outcome === 'unreachable')
      note(say({ zh: `未取得 ${what}：${reason}`, en: `Not reached: ${what}: ${reason}` }));
    if (outcome === 'refused')
      note(say({ zh: `未采用 ${what}：${reason}`, en: `Refused: ${what}: ${reason}` }));
  }
}

function toAsk({ asOf, type, holder, audience, nonce }: VerifyOptions, { clock }: Cli): HeldAsk {
  if ((audience === undefined) !== (nonce === undefined)) throw new UsageError(bothOrNone);
  const isOurs = (presented: string) => presented === nonce;
  return {
    ...(asOf !== undefined && { asOfMs: readAsOf(asOf, clock()) }),
    ...(type !== undefined && { type }),
    ...(holder !== undefined && { holderCode: holder }),
    ...(audience !== undefined && { binding: { audience, useNonce: isOurs } }),
  };
}

const bothOrNone = {
  zh: '--audience 与 --nonce 须一并给出',
  en: '--audience and --nonce must be given together',
};
