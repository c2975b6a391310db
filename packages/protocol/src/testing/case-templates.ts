import type { PrivateJwk } from '../keys/jwk.ts';
import { toPublicJwk } from '../keys/to-public-jwk.ts';
import { hashBody } from '../sqx/body-hash.ts';
import { isJsonObject } from '../sqx/strict-json-text.ts';

/** What the templates of a case refer to; map `fixtures` to your own data where it differs. */
export interface CaseContext {
  readonly fixtures: Readonly<Record<string, unknown>>;
  readonly keys: Readonly<Record<string, PrivateJwk>>;
  readonly nowMs: number;
  readonly newUuid: () => string;
  readonly baseBody: string;
  /** The finished token, known only to the templates of the HTTP part. */
  readonly token?: string;
}

type Template = (argument: unknown, context: CaseContext) => unknown;

const templates: Readonly<Record<string, Template>> = {
  $ref: (path, { fixtures }) => findByPath(fixtures, String(path)),
  $now: (seconds, { nowMs }) => Math.floor(nowMs / 1000 + Number(seconds)),
  $now_string: (seconds, { nowMs }) => String(Math.floor(nowMs / 1000 + Number(seconds))),
  $uuid: (_version, { newUuid }) => newUuid(),
  $kid: (name, context) => getCaseKey(name, context).kid,
  $jwk: (name, context) => toPublicJwk(getCaseKey(name, context)),
  $jwk_json: (name, context) => JSON.stringify(toPublicJwk(getCaseKey(name, context))),
  $body_hash: (_true, { baseBody }) => hashBody(baseBody),
  $repeat: (pair) => (Array.isArray(pair) ? String(pair[0]).repeat(Number(pair[1])) : ''),
  $concat: (parts, context) =>
    Array.isArray(parts) ? parts.map((p) => fillTemplates(p, context)).join('') : '',
  $token: (_true, { token }) => token,
};

/** The value with every template in it filled. */
export function fillTemplates(value: unknown, context: CaseContext): unknown {
  if (Array.isArray(value)) return value.map((item) => fillTemplates(item, context));
  if (!isJsonObject(value)) return value;
  const members = Object.entries(value);
  const [name = '', argument] = members[0] ?? [];
  const template = members.length === 1 ? templates[name] : undefined;
  if (template) return template(argument, context);
  return Object.fromEntries(members.map(([key, member]) => [key, fillTemplates(member, context)]));
}

export function getCaseKey(name: unknown, { keys }: CaseContext): PrivateJwk {
  const key = keys[String(name)];
  if (!key) throw new Error(`no case key: ${String(name)}`);
  return key;
}

function findByPath(root: unknown, path: string): unknown {
  let value = root;
  for (const step of path.split('.')) value = isJsonObject(value) ? value[step] : undefined;
  if (value === undefined) throw new Error(`no case fixture: ${path}`);
  return value;
}
