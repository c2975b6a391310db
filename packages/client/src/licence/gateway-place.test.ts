import { describe, expect, test } from 'vitest';
import { createGatewayPlace } from './gateway-place.ts';

const issuer = 'https://gw.shuqiao.example';
const own = `${issuer}/licence/v1/status-lists`;

describe('LIC-S2: where things are fetched', () => {
  test.each([
    'https://gw.shuqiao.example',
    'http://127.0.0.1:8700',
    'http://127.8.9.1',
    'http://localhost:8700/',
    'http://[::1]:8700',
  ])('a gateway at %s may be asked', (baseUrl) => {
    expect(createGatewayPlace(issuer, baseUrl).trustUrl).toMatch(/[^/]\/licence\/v1\/trust$/);
  });

  test.each([
    'http://gw.shuqiao.example',
    'http://10.0.0.1',
    'http://127.0.0.1.example',
    'http://localhost.example',
    'ftp://127.0.0.1',
    'nonsense',
  ])('a gateway at %s may not', (baseUrl) => {
    expect(() => createGatewayPlace(issuer, baseUrl)).toThrow(TypeError);
  });

  test("the gateway's own list is fetched at its pinned address, not by its name", () => {
    const { findListUrl } = createGatewayPlace(issuer, 'http://127.0.0.1:8700/');

    expect(findListUrl(`${own}/7`, null)).toBe('http://127.0.0.1:8700/licence/v1/status-lists/7');
    expect(findListUrl(`${own}/7`, 1_790_000_000)).toBe(
      'http://127.0.0.1:8700/licence/v1/status-lists/7?time=1790000000',
    );
  });

  test.each(['../../../portal', '..%2f..%2ftrust/../../x/../../..', '//evil.example/../../../../x'])(
    'no own name leads out of the folder of lists: %s',
    (rest) => {
      const url = createGatewayPlace(issuer, issuer).findListUrl(`${own}/${rest}`, null);

      expect(url === undefined || new URL(url).href.startsWith(`${own}/`)).toBe(true);
    },
  );

  test("others' lists are fetched over https only, on this machine too", () => {
    const { findListUrl } = createGatewayPlace(issuer, 'http://127.0.0.1:8700');

    expect(findListUrl('https://lists.example/a', null)).toBe('https://lists.example/a');
    expect(findListUrl('https://lists.example/a?b=1', 5)).toBe('https://lists.example/a?b=1&time=5');
    expect(findListUrl('http://lists.example/a', null)).toBeUndefined();
    expect(findListUrl('http://127.0.0.1:9/a', null)).toBeUndefined();
    expect(findListUrl('file:///etc/passwd', null)).toBeUndefined();
  });
});
