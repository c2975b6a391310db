import { describe, expect, test } from 'vitest';
import { getCodeEntry, isSqxCode, type SqxCode, sqxCodes } from './codes.ts';

const codes = Object.keys(sqxCodes) as SqxCode[];

describe('SQX-R110: the table of codes is closed and complete', () => {
  test.each(codes)('%s has texts in both languages', (code) => {
    const { title, titleZh, hint, hintZh } = getCodeEntry(code);
    for (const text of [title, titleZh, hint, hintZh]) expect(text.trim()).not.toBe('');
    expect(`${titleZh}${hintZh}`).toMatch(/\p{Script=Han}/u);
    expect(`${title}${hint}`).not.toMatch(/\p{Script=Han}/u);
  });

  test('a name of Object.prototype is no code', () => {
    expect(isSqxCode('replay')).toBe(true);
    expect(isSqxCode('constructor')).toBe(false);
    expect(isSqxCode('provider_timeout')).toBe(false);
  });
});

test('SQX-R115: denied access is 403 or 404, never 5xx', () => {
  const denied: SqxCode[] = [
    'grant_inactive',
    'channel_inactive',
    'purpose_not_granted',
    'field_not_granted',
  ];
  for (const code of denied) expect(sqxCodes[code].status).toBe(403);
  expect(sqxCodes.resource_unknown.status).toBe(404);
});

test('SQX-R16: the entry of unauthenticated names no rule', () => {
  expect(getCodeEntry('unauthenticated').rule).toBeUndefined();
});

test('SQX-R47: after a refusal that used up the jti no entry advises to send the same token', () => {
  const unused: SqxCode[] = ['body_timeout', 'body_hash'];
  expect(codes.filter((code) => getCodeEntry(code).retry === 'same_token')).toEqual(unused);
});
