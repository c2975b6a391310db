import type { SystemRegistration } from '@shuqiao/schemas/types/system-registration';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { body } from './body.ts';
import { testApp } from './testing/test-app.ts';

const good = { id: 'tax.front', department: '11371000MBT000273B', name: '征管系统' };

function exampleApp() {
  const app = testApp();
  app.post(
    '/systems',
    body<SystemRegistration>('system-registration', { maxBytes: 4_096, maxDepth: 4 }),
    (c) => c.json(c.req.valid('json'), 201),
  );
  return app;
}

async function send(
  content: string | Buffer,
  headers: Record<string, string> = { 'content-type': 'application/json' },
) {
  const res = await exampleApp().request('/systems', { method: 'POST', body: content, headers });
  const text = await res.text();
  return { status: res.status, text, json: JSON.parse(text) };
}

const refused = (reason: string) => ({ status: 400, json: { code: 'body_malformed', reason } });

test('a body that fits its schema reaches the handler, typed', async () => {
  const { status, json } = await send(JSON.stringify(good));
  expect([status, json]).toEqual([201, good]);
});

describe('what is not JSON by its own account is 415, whatever it holds', () => {
  test.each([
    ['no media type', {}],
    ['text/plain', { 'content-type': 'text/plain' }],
    ['text/json', { 'content-type': 'text/json' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['another charset', { 'content-type': 'application/json; charset=gbk' }],
    ['a content coding', { 'content-type': 'application/json', 'content-encoding': 'gzip' }],
  ])('%s', async (_name, headers) => {
    const { status, json } = await send(Buffer.from(JSON.stringify(good)), headers);
    expect([status, json]).toMatchObject([
      415,
      { code: 'unsupported_media_type', accepted: ['application/json'] },
    ]);
  });

  test.each([
    'application/json; charset=utf-8',
    'Application/JSON;charset=UTF-8',
    'application/json; charset="utf-8"',
  ])('%s is JSON', async (type) => {
    expect((await send(JSON.stringify(good), { 'content-type': type })).status).toBe(201);
  });
});

describe('what is not well-formed is 400 with the reason', () => {
  test.each([
    ['empty', 'empty', ''],
    ['invalid UTF-8', 'utf8', Buffer.from([0x22, 0xff, 0xfe, 0x22])],
    ['a BOM', 'utf8', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(JSON.stringify(good))])],
    ['half a document', 'json', '{"id": "tax'],
    ['two documents', 'json', '{} {}'],
    ['a comment', 'json', '{/* 371099199001010014 */}'],
    ['NaN', 'json', '{"id": NaN}'],
    ['a repeated member', 'duplicate_member', '{"id":"a","id":"b"}'],
    ['a member repeated in escapes', 'duplicate_member', '{"id":"a","\\u0069d":"b"}'],
    ['a reserved member', 'duplicate_member', '{"__proto__":{"id":"a"}}'],
    ['too deep', 'depth', '[[[[[1]]]]]'],
    ['very deep', 'depth', '['.repeat(2_000)],
  ])('%s', async (_name, reason, content) => {
    expect(await send(content)).toMatchObject(refused(reason));
  });

  test('and the refusal repeats nothing of the body', async () => {
    const { text } = await send('{"name": "张三", 371099199001010014}');
    expect(text).not.toMatch(/张三|371099|position/);
  });
});

describe('what does not fit the schema is 422', () => {
  test('with the place and the rule of each finding, in both languages', async () => {
    const { status, json } = await send(JSON.stringify({ id: 'bad id!', name: '征管系统', extra: 1 }));
    expect([status, json.code]).toEqual([422, 'body_invalid']);
    expect(json.errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ pointer: '/department', keyword: 'required' }),
        expect.objectContaining({ pointer: '/extra', keyword: 'additionalProperties' }),
        expect.objectContaining({ pointer: '/id', keyword: 'pattern' }),
      ]),
    );
    for (const { zh, en } of json.errors) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[ -~]+$/);
    }
  });

  test('a department code with a wrong check digit is refused by its format', async () => {
    const { json } = await send(JSON.stringify({ ...good, department: '113710000000000000' }));
    expect(json.errors).toMatchObject([{ pointer: '/department', keyword: 'format' }]);
  });

  test('a document that is no object is one finding at the root', async () => {
    expect((await send('"x"')).json.errors).toMatchObject([{ pointer: '', keyword: 'type' }]);
  });

  test('a thousand findings are cut to twenty', async () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`m${index}`, 1]));
    expect((await send(JSON.stringify(many))).json.errors).toHaveLength(20);
  });

  test('no finding repeats a value, whatever was sent', async () => {
    const secret = 'Geheimnis371099199001010014';
    const value = fc.constantFrom(secret, [secret], { [secret]: secret }, 371_099_199_001_010, null);
    await fc.assert(
      fc.asyncProperty(
        fc.record({ id: value, department: value, name: value, [secret]: value }),
        async (record) => {
          const { status, text } = await send(JSON.stringify(record));
          expect(status).toBe(422);
          expect(text).not.toMatch(/Geheimnis|371099/);
        },
      ),
      { numRuns: 50 },
    );
  });
});

test('a body over its limit is 413 and names the limit', async () => {
  const { status, json } = await send(JSON.stringify({ ...good, name: 'x'.repeat(5_000) }));
  expect([status, json]).toMatchObject([413, { code: 'body_too_large', limit: 4_096 }]);
});

test('a schema that does not exist fails when the route is defined, not when it is called', () => {
  expect(() => body('no-such-schema')).toThrow('no-such-schema');
});
