import { describe, expect, expectTypeOf, test } from 'vitest';
import { pageParameters } from './page.ts';
import { query } from './query.ts';
import { testApp } from './testing/test-app.ts';

function exampleApp() {
  const app = testApp();
  const parameters = {
    ...pageParameters(20, 100),
    state: { type: 'string', maxLength: 20, enum: ['open', 'closed'] },
    code: { type: 'string', maxLength: 8, pattern: '[0-9]+' },
    after: { type: 'integer', minimum: 0, maximum: 1_000, required: true },
    all: { type: 'boolean', default: false },
  } as const;
  app.get('/things', query(parameters), (c) => {
    const values = c.req.valid('query');
    expectTypeOf(values.after).toEqualTypeOf<number>();
    expectTypeOf(values.limit).toEqualTypeOf<number>();
    expectTypeOf(values.all).toEqualTypeOf<boolean>();
    expectTypeOf(values.state).toEqualTypeOf<'open' | 'closed' | undefined>();
    return c.json(values);
  });
  return app;
}

async function ask(search: string) {
  const res = await exampleApp().request(`/things${search}`);
  const text = await res.text();
  return { status: res.status, text, json: JSON.parse(text) };
}

test('parameters arrive typed, with their defaults', async () => {
  expect(await ask('?after=7&state=open&code=102&all=true')).toMatchObject({
    status: 200,
    json: { after: 7, state: 'open', code: '102', all: true, limit: 20 },
  });
});

describe('a parameter that is not acceptable is 400 and named', () => {
  test.each([
    ['unknown', '?after=1&colour=red', 'colour', 'unknown'],
    ['repeated', '?after=1&after=2', 'after', 'repeated'],
    ['missing', '', 'after', 'required'],
    ['no number', '?after=abc', 'after', 'type'],
    ['a fraction', '?after=1.5', 'after', 'type'],
    ['an exponent', '?after=1e2', 'after', 'type'],
    ['empty', '?after=', 'after', 'type'],
    ['below its range', '?after=-1', 'after', 'range'],
    ['above its range', '?after=1&limit=101', 'limit', 'range'],
    ['beyond safe integers', '?after=99999999999999999999', 'after', 'type'],
    ['not among its values', '?after=1&state=half', 'state', 'enum'],
    ['of another form', '?after=1&code=12x', 'code', 'pattern'],
    ['too long', '?after=1&code=123456789', 'code', 'maxLength'],
    ['not UTF-8', '?after=1&code=%ff', 'code', 'encoding'],
    ['no flag', '?after=1&all=1', 'all', 'type'],
  ])('%s: %s', async (_name, search, parameter, keyword) => {
    const { status, json } = await ask(search);
    expect(status).toBe(400);
    expect(json).toMatchObject({ code: 'query_invalid', errors: [{ parameter, keyword }] });
  });

  test('all of them at once, and none of their values', async () => {
    const { json, text } = await ask('?limit=371099199001010014&code=371099199001010014&after=x');
    expect(json.errors).toHaveLength(3);
    expect(text).not.toContain('3710');
  });

  test('a name that is no name is not repeated', async () => {
    const { json, text } = await ask('?after=1&%E5%BC%A0%E4%B8%89=1');
    expect(json.errors).toMatchObject([{ parameter: '', keyword: 'unknown' }]);
    expect(text).not.toContain('张三');
  });

  test('a query longer than any sensible one', async () => {
    expect(await ask(`?after=${'1'.repeat(5_000)}`)).toMatchObject({
      status: 400,
      json: { code: 'query_invalid' },
    });
  });
});
