import { claimCodes } from './codes/claim-codes.ts';
import type { CodeEntry } from './codes/code-entry.ts';
import { decisionCodes } from './codes/decision-codes.ts';
import { deliveryCodes } from './codes/delivery-codes.ts';
import { outageCodes } from './codes/outage-codes.ts';
import { strangerCodes } from './codes/stranger-codes.ts';

/**
 * SQX-1 §13: the closed, stable table of codes (SQX-R110), with the delivery operation's own.
 * The four `provider_…` codes belong to hop two (SQX-R140): hosted exchange cannot produce them.
 */
export const sqxCodes = {
  ...strangerCodes,
  ...claimCodes,
  ...decisionCodes,
  ...deliveryCodes,
  ...outageCodes,
} as const;

export type SqxCode = keyof typeof sqxCodes;

export function isSqxCode(code: string): code is SqxCode {
  return Object.hasOwn(sqxCodes, code);
}

export function getCodeEntry(code: SqxCode): CodeEntry {
  return sqxCodes[code];
}
