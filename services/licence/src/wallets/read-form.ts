import { Problem } from '@shuqiao/http/problem';
import { readBytes } from '@shuqiao/http/read-bytes';
import type { Context } from 'hono';
import type { LicenceEnv } from '../licence-env.ts';

const FORM = 'application/x-www-form-urlencoded';
const MAX_FIELDS = 20;

/** A form of a wallet, each field at most once; fields that nobody knows are for the reader to leave alone. */
export async function readForm(
  c: Context<LicenceEnv>,
  maxBytes: number,
): Promise<ReadonlyMap<string, string>> {
  const [mediaType = ''] = (c.req.header('content-type') ?? '').split(';', 1);
  if (mediaType.trim().toLowerCase() !== FORM) {
    throw new Problem('unsupported_media_type', { accepted: [FORM] });
  }
  const fields = [...new URLSearchParams(decode(await readBytes(c, maxBytes)))];
  const form = new Map(fields);
  if (fields.length > MAX_FIELDS || form.size < fields.length) throw malformed('fields');
  return form;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw malformed('utf8', cause);
  }
}

/** @param reason never what was sent */
export function malformed(reason: 'fields' | 'utf8' | 'state' | 'vp_token', cause?: unknown): Problem {
  return new Problem('wallet_response_malformed', { reason }, { cause });
}
