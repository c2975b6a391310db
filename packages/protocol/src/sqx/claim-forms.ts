import { isHashText } from './base64url.ts';
import type { RuleId } from './codes/code-entry.ts';
import { isJsonObject } from './strict-json-text.ts';

/** What a claim must look like. `expected` is shown to the caller, the value never is (SQX-R113). */
export interface ClaimForm {
  readonly rule: RuleId;
  readonly expected: string;
  readonly test: (value: unknown) => boolean;
}

const TEXT_MAX_CHARS = 256;
/** Base URL and raw target together. */
const URL_MAX_CHARS = 2_200;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const idem = /^[A-Za-z0-9_-]{16,64}$/;
/** 公民身份号码 by shape (GB 11643): a mistyped one is personal data too, so the check digit does not matter. */
const citizenId = /[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]/;
const mobileNumber = /(?<!\d)(?:(?:\+|00)?86[- ]?)?1[3-9]\d{9}(?!\d)/;
const actorMembers = ['sub_pseudonym', 'role', 'loa', 'terminal'] as const;

function isText(value: unknown, maxChars = TEXT_MAX_CHARS): boolean {
  return typeof value === 'string' && value.length >= 1 && value.length <= maxChars;
}

function isInteger(value: unknown, min: number, max: number): boolean {
  return Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max;
}

/** A person or job behind the request, never a name or a number that identifies (SQX-R31). */
function isActor(value: unknown): boolean {
  return (
    isJsonObject(value) &&
    Object.keys(value).length === actorMembers.length &&
    actorMembers.every((name) => isText(value[name]) && !namesPerson(String(value[name])))
  );
}

function namesPerson(text: string): boolean {
  return citizenId.test(text) || mobileNumber.test(text);
}

export const textForm: ClaimForm = {
  rule: 'SQX-R21',
  expected: `string of 1 to ${TEXT_MAX_CHARS} characters`,
  test: (value) => isText(value),
};

export const urlForm: ClaimForm = {
  rule: 'SQX-R21',
  expected: `string of 1 to ${URL_MAX_CHARS} characters`,
  test: (value) => isText(value, URL_MAX_CHARS),
};

/** Settled by a later step with a code of its own: `aud` (SQX-R22). */
export const laterForm: ClaimForm = { rule: 'SQX-R21', expected: 'any', test: () => true };

export const instantForm: ClaimForm = {
  rule: 'SQX-R21',
  expected: 'integer seconds since 1970-01-01T00:00:00Z',
  test: (value) => isInteger(value, 0, Number.MAX_SAFE_INTEGER),
};

export const jtiForm: ClaimForm = {
  rule: 'SQX-R30',
  expected: 'lower-case UUID of version 7 or 4',
  test: (value) => typeof value === 'string' && uuid.test(value),
};

export const hashForm: ClaimForm = {
  rule: 'SQX-R21',
  expected: 'base64url SHA-256, 43 characters',
  test: isHashText,
};

export const idemForm: ClaimForm = {
  rule: 'SQX-R21',
  expected: String(idem.source),
  test: (value) => typeof value === 'string' && idem.test(value),
};

export const timeoutForm: ClaimForm = {
  rule: 'SQX-R21',
  expected: 'integer milliseconds from 100 to 60000',
  test: (value) => isInteger(value, 100, 60_000),
};

export const trueForm: ClaimForm = {
  rule: 'SQX-R21',
  expected: 'true, or leave the claim out',
  test: (value) => value === true,
};

export const actorForm: ClaimForm = {
  rule: 'SQX-R31',
  expected: `exactly the strings ${actorMembers.join(', ')}; no identity number, no telephone number`,
  test: isActor,
};
