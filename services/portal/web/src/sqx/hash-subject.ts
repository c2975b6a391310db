import { fromBase64url, toBase64url, toUtf8 } from './base64url.ts';

/** SQX-R33: base64url HMAC-SHA-256 over the identifier in upper case, with the key agreed at onboarding. */
export async function hashSubject(subjectKey: string, identifier: string): Promise<string> {
  const bytes = fromBase64url(subjectKey);
  if (!bytes) throw new TypeError('the subject key is no base64url');
  const algorithm = { name: 'HMAC', hash: 'SHA-256' } as const;
  const key = await crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign']);
  const mac = await crypto.subtle.sign('HMAC', key, toUtf8(identifier.toUpperCase()));
  return toBase64url(new Uint8Array(mac));
}
