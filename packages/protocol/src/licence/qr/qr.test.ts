import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { issueCard, issueFood, presentBound, presentUnbound } from '../../testing/licence-tokens.ts';
import { readQrText } from './read-qr-text.ts';
import { toCopyQr, toIdentifierQr, toShowCodeQr, toTokenQr } from './to-qr.ts';

const place = { origin: 'https://gw.shuqiao.example' };
const identifier = '1.2.156.3005.2.11100000MB0143028R001.11371000MBT000273B.91371000MAT000018Y.001.X';
const food = await presentUnbound(await issueFood());
const card = await presentBound(await issueCard());

describe('what our own codes say', () => {
  test('a token, an identifier, a one-time code and a copy come back as they went in', () => {
    for (const token of [food, card])
      expect(readQrText(toTokenQr(token, place), place)).toEqual({ kind: 'token', token });
    expect(readQrText(toIdentifierQr(identifier, place), place)).toEqual({ kind: 'identifier', identifier });
    expect(readQrText(toShowCodeQr('aB3_-xyz9', place), place)).toEqual({
      kind: 'show-code',
      code: 'aB3_-xyz9',
    });
    expect(readQrText(toCopyQr('copy-0001', place), place)).toEqual({ kind: 'copy', copy: 'copy-0001' });
  });

  test('nothing that tells something is sent to a server: all of it is in the fragment', () => {
    const url = new URL(toTokenQr(food, place));

    expect(url.pathname + url.search).toBe('/portal/verify');
    expect(url.hash).toContain(food.slice(0, 40));
  });

  test('a pasted token or identifier is taken without an address, with blanks around it', () => {
    expect(readQrText(` ${food}\n`, place)).toEqual({ kind: 'token', token: food });
    expect(readQrText(`${identifier} `, place)).toEqual({ kind: 'identifier', identifier });
  });

  test('builders refuse what no reader would take', () => {
    expect(() => toTokenQr('x', place)).toThrow(RangeError);
    expect(() => toShowCodeQr('a b', place)).toThrow(RangeError);
    expect(() => toIdentifierQr('1.2.156.3005.2.x', place)).toThrow(RangeError);
  });
});

describe('a hostile code is refused and never fetched', () => {
  test.each([
    'https://evil.example/portal/verify#id=1',
    'https://gw.shuqiao.example.evil.example/portal/verify#code=aaaaaaaa',
    'https://gw.shuqiao.example@evil.example/portal/verify#code=aaaaaaaa',
    'https://gw.shuqiao.example:8443/portal/verify#code=aaaaaaaa',
    'http://gw.shuqiao.example/portal/verify#code=aaaaaaaa',
    'HTTPS://GW.SHUQIAO.EXAMPLE/portal/verify#code=aaaaaaaa',
    'https://gw.shuqiao.example/portal/../evil#code=aaaaaaaa',
    'https://gw.shuqiao.example/portal/verify?next=https://evil.example#code=aaaaaaaa',
    'https://gw.shuqiao.example\\@evil.example/portal/verify#code=aaaaaaaa',
    '//evil.example/portal/verify#code=aaaaaaaa',
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'openid4vp://?request_uri=https://evil.example',
    'www.evil.example',
  ])('%s', (text) => {
    expect(readQrText(text, place)).toEqual({ kind: 'refused', code: 'qr_foreign' });
  });

  test.each([
    'https://gw.shuqiao.example/portal/verify#',
    'https://gw.shuqiao.example/portal/verify#code=<script>',
    'https://gw.shuqiao.example/portal/verify#code=short',
    'https://gw.shuqiao.example/portal/verify#id=1.2.156.3005.2.x',
    'https://gw.shuqiao.example/portal/verify#token=a.b',
    'https://gw.shuqiao.example/portal/verify#__proto__=aaaaaaaa',
    '1.2.156.3005.2.',
    'hello world',
    '',
    'A'.repeat(100_000),
  ])('%s is unreadable', (text) => {
    expect(readQrText(text, place)).toEqual({ kind: 'refused', code: 'qr_unreadable' });
  });

  test('whatever a code holds, reading it ends and answers one of the kinds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withFragments: true })), (text) => {
        expect(['token', 'identifier', 'show-code', 'copy', 'refused']).toContain(
          readQrText(text, place).kind,
        );
      }),
    );
    const hard = `${'A'.repeat(20)}.a.a${'~'.repeat(60_000)}!`;
    expect(readQrText(hard, place)).toEqual({ kind: 'refused', code: 'qr_unreadable' });
  });
});
