import type { Refusal } from './refusal.ts';

/**
 * SQX-R08: the one field line `Shuqiao-Request`.
 * @param rawHeaders names and values in turn, as `IncomingMessage.rawHeaders`: the parsed form joins repeated lines.
 */
export function findRequestToken(rawHeaders: readonly string[]): { token: string } | { refusal: Refusal } {
  let token: string | undefined;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    if (!isRequestHeader(rawHeaders[i])) continue;
    if (token !== undefined) {
      return { refusal: { code: 'jwt_malformed', rule: 'SQX-R08', part: 'segments' } };
    }
    token = rawHeaders[i + 1];
  }
  return token ? { token } : { refusal: { code: 'jwt_missing', rule: 'SQX-R08', expected: 'SQX-1' } };
}

function isRequestHeader(name: string | undefined): boolean {
  return name?.length === 15 && name.toLowerCase() === 'shuqiao-request';
}
