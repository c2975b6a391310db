import { describe, expect, test } from 'vitest';
import { buildWorldRequest, gateway, getRefusal, receive, receiveClaims } from '../../testing/sqx-world.ts';

describe('SQX-R27: the token is for this method, this URL and this resource, byte for byte', () => {
  test.each([
    ['method', 'htm', 'GET'],
    ['method', 'htm', 'post'],
    ['url', 'htu', gateway.exchange_path],
    ['url', 'htu', `${gateway.exchange_url}/`],
    ['url', 'htu', `${gateway.exchange_url}?`],
    ['url', 'htu', gateway.exchange_url.toUpperCase()],
    ['url', 'htu', gateway.exchange_url.replace('gw.', 'evil.')],
    ['resource', 'resource_id', '102001/000002'],
    ['resource', 'resource_id', '102001-000001'],
  ])('another %s: %s is %s', (mismatch, claim, received) => {
    expect(getRefusal(receiveClaims({ [claim]: received }))).toMatchObject({
      code: 'request_mismatch',
      rule: 'SQX-R27',
      mismatch,
      claim,
      received,
    });
  });

  test('a token for one path sent to another is refused', () => {
    const target = gateway.exchange_path.replace('000001', '000002');
    expect(getRefusal(receive({ ...buildWorldRequest(), target }))).toMatchObject({ mismatch: 'url' });
  });

  test('a foreign Host header changes nothing: the base comes from configuration', () => {
    const request = buildWorldRequest();
    const headers = { ...request.headers, Host: 'evil.example', 'X-Forwarded-Host': 'evil.example' };
    expect(receive({ ...request, headers })).toHaveProperty('claims');
  });
});
