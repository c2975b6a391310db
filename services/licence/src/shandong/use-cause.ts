import { ShandongRefusal } from './refusal.ts';

const MAX_CHARACTERS = 200;
const caseForm = /办件号\s*[:：]\s*([A-Za-z0-9-]{1,64})/u;
const consentForm = /授权码\s*[:：]\s*([A-Za-z0-9-]{1,64})/u;

const HOW = 'useCause 须写明“办件号:<在办办件号>”或“授权码:<持证人授权码>”';

/** 申请事由 of the old interface, which any text satisfied; here it carries what the look-up stands on. */
export function readUseCause(useCause: unknown): { caseId?: string; consentCode?: string } {
  if (useCause === undefined || useCause === null || useCause === '') throw new ShandongRefusal(12, HOW);
  if (typeof useCause !== 'string' || [...useCause].length > MAX_CHARACTERS) {
    throw new ShandongRefusal(102, 'useCause 不超过 200 字');
  }
  const [caseId, consentCode] = [caseForm.exec(useCause)?.[1], consentForm.exec(useCause)?.[1]];
  if (caseId === undefined && consentCode === undefined) throw new ShandongRefusal(12, HOW);
  return { ...(caseId !== undefined && { caseId }), ...(consentCode !== undefined && { consentCode }) };
}
