import type { HeldVerification } from '@shuqiao/client/licence/held-verification';
import type { Cli } from '../cli.ts';
import { formatTable } from '../format-table.ts';
import type { Text } from '../text.ts';
import { formatAge } from './format-age.ts';
import { checkOutcomes, outcomes } from './licence-words.ts';

interface ShownCheck {
  readonly id: string;
  readonly name: Text;
  readonly outcome: keyof typeof checkOutcomes;
  readonly detail: Text;
  /** Seconds. */
  readonly age: number | null;
}

/** What answers of this machine and of the gateway have in common. */
export interface ShownVerification {
  readonly outcome: keyof typeof outcomes;
  readonly accepted: boolean;
  readonly checks: readonly ShownCheck[];
  readonly asOf: string;
  readonly statusAge: number | null;
  readonly policy: { readonly id: string; readonly version: number };
  readonly shown: {
    readonly issuerName: string;
    readonly identifier: string | null;
    readonly claims: Readonly<Record<string, unknown>>;
    readonly copy: boolean;
  } | null;
}

/** The answer first and large, then why, then what was checked and how old the grounds are (LIC-R5, LIC-R8). */
export function formatVerification(verification: ShownVerification, cli: Cli): string[] {
  const { outcome, accepted, checks } = verification;
  const { sign, text } = outcomes[outcome];
  return [
    `${sign} ${cli.say(text)}`,
    ...listReasons(verification).map((reason) => `  ${cli.say(reason)}`),
    ...(outcome === 'indeterminate' && accepted ? [`  ${cli.say(acceptedAnyway)}`] : []),
    ...formatShown(verification, cli),
    '',
    ...formatChecks(checks, cli),
    '',
    cli.say(toGrounds(verification)),
  ];
}

function listReasons({ checks }: ShownVerification): Text[] {
  const failed = checks.find(({ outcome }) => outcome === 'fail');
  if (failed) return [failed.detail];
  return checks.filter(({ outcome }) => outcome === 'unknown').map(({ detail }) => detail);
}

/** LIC-R7: nothing of a licence whose signature does not hold. */
function formatShown({ shown }: ShownVerification, { say }: Cli): string[] {
  if (!shown) return [];
  const { issuerName, identifier, claims, copy } = shown;
  const name = typeof claims.ZZMC === 'string' ? claims.ZZMC : '';
  const kind = copy ? say({ zh: '（加注件）', en: ' (stamped copy)' }) : '';
  return [`  ${[`${name}${kind}`, issuerName, identifier ?? ''].filter(Boolean).join('  ')}`];
}

function formatChecks(checks: readonly ShownCheck[], { say }: Cli): string[] {
  const columns = [
    { title: '' },
    { title: say({ zh: '核验', en: 'Check' }) },
    { title: say({ zh: '结果', en: 'Result' }) },
    { title: say({ zh: '依据已有', en: 'Ground is' }), align: 'right' as const },
  ];
  const rows = checks.map(({ id, name, outcome, age }) => [
    id,
    say(name),
    say(checkOutcomes[outcome]),
    age === null ? '' : say(formatAge(age)),
  ]);
  return formatTable(columns, rows);
}

function toGrounds({ asOf, statusAge, policy }: ShownVerification): Text {
  const age = statusAge === null ? undefined : formatAge(statusAge);
  return {
    zh: `核验时点 ${asOf}；${age ? `状态信息签发于 ${age.zh}前` : '没有读到状态信息'}；策略 ${policy.id} 第 ${policy.version} 版`,
    en: `As of ${asOf}; ${age ? `status issued ${age.en} ago` : 'no status was read'}; policy ${policy.id} version ${policy.version}`,
  };
}

/** LIC-Q6. */
export function formatTrust({ trust }: Pick<HeldVerification, 'trust'>): Text {
  if (!trust) return { zh: '本机没有信任文件', en: 'No trust document is held here' };
  const age = formatAge(trust.ageSeconds);
  const end = trust.fresh ? { zh: '', en: '' } : { zh: '，已过使用期限', en: ', out of date' };
  return {
    zh: `信任文件第 ${trust.version} 版，${age.zh}前确认${end.zh}`,
    en: `Trust document version ${trust.version}, confirmed ${age.en} ago${end.en}`,
  };
}

const acceptedAnyway: Text = {
  zh: '按所用策略可以受理；这不是“有效”',
  en: 'The policy in use lets the matter go on; this does not mean "valid"',
};
