import { compileApiCheck } from '@shuqiao/http/api-validator';
import { listProblems } from '@shuqiao/http/list-problems';
import type { Operation } from '@shuqiao/http/operation';
import { PROBLEM_MEDIA_TYPE } from '@shuqiao/http/problem-details';
import { expect } from 'vitest';
import { catalogueOperations } from '../operations.ts';

const toPattern = ({ path }: Operation): RegExp => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);

function findOperation(method: string, path: string): Operation | undefined {
  const [pathname = ''] = path.split('?', 1);
  const fitting = catalogueOperations.filter(
    (operation) => operation.method === method.toLowerCase() && toPattern(operation).test(pathname),
  );
  return fitting.find((operation) => operation.path === pathname) ?? fitting[0];
}

function checkProblem(operation: Operation, body: unknown): void {
  expect(compileApiCheck('problem')(body)).toEqual([]);
  expect(listProblems(operation)).toContain((body as { code: string }).code);
}

/** Every answer in a test must be one that the API document describes: status, schema and code. */
export function checkAnswer(method: string, path: string, answer: Response, body: unknown): void {
  const operation = findOperation(method, path);
  if (!operation) return;
  if (answer.headers.get('content-type') === PROBLEM_MEDIA_TYPE) {
    checkProblem(operation, body);
    return;
  }
  const described = operation.answers[answer.status];
  expect(described, `${operation.id} ${answer.status}`).toBeDefined();
  if (described?.schema === undefined) expect(body).toBeUndefined();
  else expect(compileApiCheck(described.schema)(body)).toEqual([]);
}
