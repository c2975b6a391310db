import { isUtf8 } from 'node:buffer';
import { type JsonFlaw, readStrictJson } from '@shuqiao/protocol/sqx/strict-json-text';
import type { Context, MiddlewareHandler } from 'hono';
import { compileApiCheck } from './api-validator.ts';
import { Problem } from './problem.ts';
import { readBytes } from './read-bytes.ts';
import type { ServiceEnv } from './service-env.ts';

export interface BodyOptions {
  /** Default 256 KiB. */
  readonly maxBytes?: number;
  /** Nesting of arrays and objects; default 32. */
  readonly maxDepth?: number;
}

type ValidJson<T> = { in: { json: T }; out: { json: T } };

const JSON_MEDIA_TYPE = /^application\/json\s*(?:;\s*charset=(?:"utf-8"|utf-8)\s*)?$/i;

type Malformed = 'empty' | 'utf8' | 'json' | 'depth' | 'duplicate_member';

const reasonOf: Readonly<Record<JsonFlaw['kind'], Malformed>> = {
  utf8: 'utf8',
  json: 'json',
  depth: 'depth',
  duplicate: 'duplicate_member',
};

const malformed = (reason: Malformed): Problem => new Problem('body_malformed', { reason });

/** Before a byte of the body is read: what is not JSON by its own account is not looked at. */
function checkMediaType(c: Context): void {
  const coding = c.req.header('content-encoding') ?? 'identity';
  if (coding === 'identity' && JSON_MEDIA_TYPE.test(c.req.header('content-type') ?? '')) return;
  throw new Problem('unsupported_media_type', { accepted: ['application/json'] });
}

function parse(bytes: Buffer, maxDepth: number): unknown {
  if (bytes.length === 0) throw malformed('empty');
  if (!isUtf8(bytes) || bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) throw malformed('utf8');
  const read = readStrictJson(bytes.toString('utf8'), maxDepth);
  if ('flaw' in read) throw malformed(reasonOf[read.flaw.kind]);
  return read.value;
}

/**
 * A JSON body checked against an API schema, as `c.req.valid('json')`. T is the type generated from that schema.
 * @param schema name in schemas/api, e.g. "system-registration", or a part: "directory#/$defs/grant".
 */
export function body<T, E extends ServiceEnv = ServiceEnv>(
  schema: string,
  { maxBytes = 262_144, maxDepth = 32 }: BodyOptions = {},
): MiddlewareHandler<E, string, ValidJson<T>> {
  const check = compileApiCheck(schema);

  return async function checkJsonBody(c, next) {
    checkMediaType(c);
    const value = parse(await readBytes(c, maxBytes), maxDepth);
    const errors = check(value);
    if (errors.length > 0) throw new Problem('body_invalid', { errors });
    c.req.addValidatedData('json', value as object);
    await next();
  };
}
