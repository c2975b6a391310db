import type { LicenceRegister, LicenceType } from '@shuqiao/schemas/types/licence-type';
import type { JsonObject } from '../../sqx/strict-json-text.ts';
import type { Awaitable } from '../crypto/crypto-port.ts';
import { whenReady } from '../crypto/when-ready.ts';
import { findOrElse } from './find-or-else.ts';
import { type CheckResult, fail, pass, unknown } from './licence-check.ts';
import type { RegisterAnswer } from './register-source.ts';
import type { VerifyContext } from './verify-context.ts';

type Rules = Omit<LicenceRegister, 'resource'>;

const unavailable: RegisterAnswer = { code: 'register_unavailable' };

/** What the issuing service itself knows of a licence whose type has no live register. */
const ownRegister: Rules & { resource: string } = {
  resource: 'issuing service',
  query: {},
  compare: {},
  state: { item: 'ZZZT', valid: ['01'] },
  complete: true,
};

/** LIC-C6: always for a copy; else where somebody wants it and the type has a register. */
export function isRegisterDue({ ask, vct, world }: VerifyContext, type: LicenceType): boolean {
  if (vct && vct.copies > 0) return true;
  return type['x-register'] !== null && (ask.live === true || world.policy.liveRegister === 'always');
}

export interface RegisterWorld {
  /** The past instant; null = now. */
  readonly historicMs: number | null;
  readonly world: Pick<VerifyContext['world'], 'register'>;
}

/** LIC-Q1, LIC-Q2, LIC-T5: not asked, not found and not the same are three answers. */
export function checkRegister(
  { historicMs, world }: RegisterWorld,
  claims: JsonObject,
  type: LicenceType,
): Awaitable<CheckResult> {
  const register = type['x-register'] ?? ownRegister;
  const source = register.resource;
  const query = toQuery(register, claims);
  if (!world.register || !query) return unknown('register_unavailable', { source });
  const { register: port } = world;
  const identifier = typeof claims.ZZBS === 'string' ? claims.ZZBS : null;
  const find = () => port.find({ type, query, identifier, atMs: historicMs });
  return whenReady(findOrElse(find, unavailable), (answer) => compare(answer, register, claims, source));
}

/** Undefined where an item that the register is asked by was not shown. */
function toQuery({ query }: Rules, claims: JsonObject): Record<string, string> | undefined {
  const values: Record<string, string> = {};
  for (const [item, claim] of Object.entries(query)) {
    const value = claims[claim];
    if (typeof value !== 'string') return undefined;
    values[item] = value;
  }
  return values;
}

function compare(answer: RegisterAnswer, rules: Rules, claims: JsonObject, source: string): CheckResult {
  if ('code' in answer) {
    if (answer.code === 'register_unavailable') return unknown(answer.code, { source });
    const grounds = { source, issuedAtMs: answer.asOfMs };
    return rules.complete ? fail(answer.code, grounds) : unknown(answer.code, grounds);
  }
  const grounds = { source, issuedAtMs: answer.asOfMs };
  return agrees(answer.found, rules, claims) ? { ...pass, ...grounds } : fail('register_mismatch', grounds);
}

/** A claim that was not shown is not compared (LIC-D5); an item that the register left out is not the same. */
function agrees(
  found: Readonly<Record<string, string>>,
  { compare: pairs, state }: Rules,
  claims: JsonObject,
): boolean {
  if (state && !state.valid.includes(found[state.item] ?? '')) return false;
  return Object.entries(pairs).every(([item, claim]) => {
    const shown = claims[claim];
    return typeof shown !== 'string' || toComparable(found[item]) === toComparable(shown);
  });
}

/** Brackets and letters are written full-width and half-width in practice. */
function toComparable(text: string | undefined): string | undefined {
  return text?.normalize('NFKC').replace(/\s/gu, '');
}
