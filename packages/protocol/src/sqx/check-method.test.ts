import { expect, test } from 'vitest';
import { checkMethod } from './check-method.ts';

test.each(['GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'post'])('SQX-R02: %s is not allowed', (method) => {
  expect(checkMethod(method)).toEqual({ code: 'method_not_allowed', rule: 'SQX-R02' });
});

test('SQX-R02: POST is allowed', () => {
  expect(checkMethod('POST')).toBeUndefined();
});
