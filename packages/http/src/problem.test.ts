import { readFileSync } from 'node:fs';
import { sqxCodes } from '@shuqiao/protocol/sqx/codes';
import { describe, expect, test } from 'vitest';
import { getProblemEntry, Problem, problemCodes } from './problem.ts';
import { httpCodes } from './problem-codes.ts';
import { listPageCodes, renderProblemsPage } from './problems-page.ts';

const page = readFileSync(new URL('../../../docs/problems.md', import.meta.url), 'utf8');

describe('the catalogue of problem codes', () => {
  test('defines no code twice, in itself or beside SQX-1', () => {
    const twice = Object.keys(httpCodes).filter((code) => Object.hasOwn(sqxCodes, code));
    expect(twice).toEqual([]);
    expect(problemCodes).toHaveLength(Object.keys(httpCodes).length + Object.keys(sqxCodes).length);
  });

  test.each(problemCodes)(
    '%s is snake_case, an error status, and says in both languages what to do',
    (code) => {
      const entry = getProblemEntry(code);
      expect(code).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(entry.status).toBeGreaterThanOrEqual(400);
      expect(entry.status).toBeLessThan(600);
      for (const text of [entry.title, entry.hint]) expect(text).toMatch(/^[ -~–—’…]+$/);
      for (const text of [entry.titleZh, entry.hintZh]) expect(text).toMatch(/\p{Script=Han}/u);
      expect(entry.title.endsWith('.')).toBe(false);
    },
  );

  test('is the same as what docs/problems.md explains, both ways', () => {
    expect(listPageCodes(page).sort()).toEqual([...problemCodes].sort());
  });

  test('docs/problems.md is what the catalogue renders', () => {
    expect(page).toBe(renderProblemsPage());
  });
});

test('a problem knows its status, and its message is the public title', () => {
  const cause = new Error('inner');
  const problem = new Problem('version_conflict', { version: 3 }, { cause });
  expect(problem).toMatchObject({ status: 409, message: 'Somebody else changed it first', cause });
});
