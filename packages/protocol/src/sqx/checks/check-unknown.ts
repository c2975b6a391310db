import { type Refusal, toEcho } from '../refusal.ts';
import type { RequestContext } from './request-context.ts';

/** SQX-R26. Runs after SQX-R20: every required claim is present. */
export function checkUnknown({ payload, list }: RequestContext): Refusal | undefined {
  const names = Object.keys(payload);
  let known = list.required.length;
  for (const [claim] of list.optional) if (payload[claim] !== undefined) known++;
  if (names.length === known) return undefined;

  const listed = new Set([...list.required, ...list.optional].map(([claim]) => claim));
  const unknown = names.find((name) => !listed.has(name)) ?? '';
  return { code: 'claim_unknown', rule: 'SQX-R26', claim: toEcho(unknown) };
}
