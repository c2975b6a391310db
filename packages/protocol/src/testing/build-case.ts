import { createHmac, sign } from 'node:crypto';
import { toSigningKey } from '../keys/to-signing-key.ts';
import { toRawSignature } from '../sqx/ecdsa-der.ts';
import { type CaseContext, fillTemplates, getCaseKey } from './case-templates.ts';
import { type CaseSign, type SqxCase, sqxCases } from './sqx-cases.ts';

export interface BuiltRequest {
  readonly token: string;
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const { base } = sqxCases;

/** The requests of one case, one for each sending; all sendings are the same request. */
export function buildCase({ given }: SqxCase, input: Omit<CaseContext, 'baseBody'>): BuiltRequest[] {
  const context: CaseContext = { ...input, baseBody: base.http.body };
  const header = insertText(JSON.stringify(edit(base.header, given.header, context)), given.header_text);
  const claims = insertText(JSON.stringify(edit(base.claims, given.claims, context)), given.payload_text);
  const signed = `${encode(header)}.${encode(claims)}`;
  const signature = signCase(signed, { ...base.sign, ...given.sign }, context);
  const token = editToken(`${signed}.${signature.toString('base64url')}`, given.token);
  const request = buildHttp(given, { ...context, token }, token);
  return Array.from({ length: given.sends ?? 1 }, () => request);
}

function edit(
  members: Readonly<Record<string, unknown>>,
  change: SqxCase['given']['claims'],
  context: CaseContext,
): Record<string, unknown> {
  const edited = { ...members, ...change?.set };
  for (const name of change?.remove ?? []) delete edited[name];
  return Object.fromEntries(
    Object.entries(edited).map(([name, value]) => [name, fillTemplates(value, context)]),
  );
}

function insertText(text: string, change: SqxCase['given']['header_text']): string {
  const { insert_after_open_brace: first = '', insert_before_close_brace: last = '' } = change ?? {};
  return `{${first}${text.slice(1, -1)}${last}}`;
}

function signCase(signed: string, how: CaseSign, context: CaseContext): Buffer {
  const bytes = Buffer.from(signed);
  switch (how.with) {
    case 'empty':
      return Buffer.alloc(0);
    case 'zeros-64':
      return Buffer.alloc(64);
    case 'hmac-sha256':
      return createHmac('sha256', String(fillTemplates(how.secret, context)))
        .update(bytes)
        .digest();
    case 'ecdsa-der':
      return signDer(bytes, how, context);
    case 'es256':
      return toRawSignature(signDer(bytes, how, context));
  }
}

function signDer(bytes: Buffer, how: CaseSign, context: CaseContext): Buffer {
  return sign('sha256', bytes, toSigningKey(getCaseKey(how.key, context)).key);
}

function editToken(token: string, change: SqxCase['given']['token'] = {}): string {
  if (change.literal !== undefined) return change.literal;
  const body = token.slice(0, -1);
  const last = token.slice(-1);
  const bumped = alphabet[(alphabet.indexOf(last) + 1) % alphabet.length] ?? '';
  return `${body}${change.insert_before_last_char ?? ''}${change.bump_last_char ? bumped : last}${change.append ?? ''}`;
}

function buildHttp(given: SqxCase['given'], context: CaseContext, token: string): BuiltRequest {
  const http = { ...base.http, ...given.http, headers: { ...base.http.headers, ...given.http?.headers } };
  const headers = Object.entries(http.headers)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => [name, String(fillTemplates(value, context))] as const);
  return {
    token,
    method: http.method,
    target: String(fillTemplates(http.target, context)),
    headers: Object.fromEntries(headers),
    body: http.body,
  };
}

function encode(text: string): string {
  return Buffer.from(text).toString('base64url');
}
