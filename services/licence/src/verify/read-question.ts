import { Problem } from '@shuqiao/http/problem';
import { readQrText } from '@shuqiao/protocol/licence/qr/read-qr-text';
import { takeShowCode } from '@shuqiao/storage/licence/show-code';
import { hashCode } from '../codes/one-time-code.ts';
import type { LicenceDeps } from '../deps.ts';
import type { RegisteredQuestion } from './verify-registered.ts';

export type VerifyQuestion = { readonly kind: 'presented'; readonly token: string } | RegisteredQuestion;

export interface AskedAbout {
  readonly presented?: string;
  readonly qr?: string;
  readonly identifier?: string;
  readonly number?: string;
  readonly type?: string;
  readonly issuer?: string;
}

type QuestionDeps = Pick<LicenceDeps, 'clock' | 'hashHolder' | 'origin' | 'store'>;

/** The one thing that is asked about. Nothing is fetched because a scanned text says so. */
export async function readQuestion(
  asked: AskedAbout,
  deps: QuestionDeps,
  { oneTimeCodes = true } = {},
): Promise<VerifyQuestion> {
  const { presented, qr, identifier, number, type, issuer } = asked;
  const given = [presented, qr, identifier, number].filter((text) => text !== undefined);
  if (given.length !== 1 || (number !== undefined && type === undefined)) {
    throw new Problem('verification_question');
  }
  if (presented !== undefined) return { kind: 'presented', token: presented };
  if (identifier !== undefined) return { kind: 'identifier', identifier };
  if (qr !== undefined) return readQr(qr, deps, oneTimeCodes);
  return { kind: 'number', number: number ?? '', type: type ?? '', ...(issuer !== undefined && { issuer }) };
}

async function readQr(text: string, deps: QuestionDeps, oneTimeCodes: boolean): Promise<VerifyQuestion> {
  const read = readQrText(text, deps);
  if (read.kind === 'refused') return { kind: 'refused', code: read.code, text };
  if (read.kind === 'token') return { kind: 'presented', token: read.token };
  if (read.kind !== 'show-code') return read;
  if (!oneTimeCodes) throw new Problem('one_time_code_in_batch');
  return readShowCode(read.code, deps);
}

/** 亮证: what the holder shows under a code, once. */
export async function readShowCode(code: string, deps: QuestionDeps): Promise<VerifyQuestion> {
  const shown = await deps.store.write((w) => takeShowCode(w, hashCode('show', code, deps), deps.clock()));
  if (shown?.zzbs) return { kind: 'identifier', identifier: shown.zzbs };
  if (shown?.token) return { kind: 'presented', token: shown.token };
  return { kind: 'refused', code: 'code_unknown', text: code };
}
