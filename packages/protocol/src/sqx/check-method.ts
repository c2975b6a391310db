import type { Refusal } from './refusal.ts';

/** SQX-R02. The answer also needs `Allow: POST`. */
export function checkMethod(method: string): Refusal | undefined {
  return method === 'POST' ? undefined : { code: 'method_not_allowed', rule: 'SQX-R02' };
}
