import { problemCodes } from '@shuqiao/http/problem';
import { httpCodes } from '@shuqiao/http/problem-codes';
import { sqxCodes } from '@shuqiao/protocol/sqx/codes';
import { expect, test } from 'vitest';
import { matchesProblem } from './matches-problem.ts';
import { toProblemActors } from './problem-actors.ts';
import { toProblemArea } from './problem-area.ts';

test('every code of the exchange stands in an area of the exchange, every other one outside', () => {
  const exchange = ['token', 'claims', 'decision', 'delivery', 'outage'];

  for (const code of Object.keys(sqxCodes)) expect(exchange, code).toContain(toProblemArea(code));
  for (const code of Object.keys(httpCodes)) {
    if (!Object.hasOwn(sqxCodes, code)) expect(exchange, code).not.toContain(toProblemArea(code));
  }
});

test('somebody is named to act for every code', () => {
  for (const code of problemCodes) expect(toProblemActors(code, 400).length, code).toBeGreaterThan(0);
  expect(toProblemActors('log_down', 503)).toEqual(['operator']);
  expect(toProblemActors('not_delivered', 503)).toEqual(['provider']);
  expect(toProblemActors('jwt_type', 400)).toEqual(['caller']);
});

test('a problem is found by its code, its status and the words of both languages', () => {
  const entry = {
    code: 'replay',
    status: 409,
    title: 'Used',
    titleZh: '令牌已被使用',
    hint: 'New',
    hintZh: '重签',
  };

  for (const words of ['', 'REPLAY', '409', '令牌', 'used', '令牌 409', '重签']) {
    expect(matchesProblem(entry, words), words).toBe(true);
  }
  expect(matchesProblem(entry, '令牌 404')).toBe(false);
});
