import { describe, expect, test } from 'vitest';
import { compareRoutes } from './compare-routes.ts';
import { edgeApp } from './edge-app.ts';
import { createHealth } from './health.ts';
import { silentLog } from './log.ts';
import { assembleOpenApi } from './openapi.ts';
import { defineOperation, type Operation } from './operation.ts';
import { pageParameters } from './page.ts';
import { silentTelemetry } from './telemetry.ts';
import { testApp } from './testing/test-app.ts';

const info = {
  title: '数桥 Shuqiao',
  version: '0.1.0',
  description: { zh: '共享网关', en: 'Sharing gateway' },
};

const listSystems = defineOperation({
  id: 'listSystems',
  method: 'get',
  path: '/catalogue/v1/systems',
  tag: 'catalogue',
  summary: { zh: '应用系统列表', en: 'List systems' },
  security: 'person',
  query: pageParameters(),
  answers: { 200: { summary: { zh: '一页', en: 'A page' }, schema: 'system-page' } },
  problems: [],
});

const registerSystem = defineOperation({
  id: 'registerSystem',
  method: 'post',
  path: '/catalogue/v1/systems',
  tag: 'catalogue',
  summary: { zh: '登记应用系统', en: 'Register a system' },
  security: 'person',
  body: { schema: 'system-registration' },
  answers: {
    201: {
      summary: { zh: '已登记', en: 'Registered' },
      schema: 'directory#/$defs/system',
      headers: { Location: { zh: '地址', en: 'Its address' } },
    },
  },
  problems: ['already_exists', 'department_mismatch'],
});

const getSystem = defineOperation({
  id: 'getSystem',
  method: 'get',
  path: '/catalogue/v1/systems/{id}',
  tag: 'catalogue',
  summary: { zh: '应用系统', en: 'One system' },
  security: 'service_or_person',
  answers: { 200: { summary: { zh: '应用系统', en: 'The system' }, schema: 'system' } },
  problems: [],
});

const operations: readonly Operation[] = [listSystems, registerSystem, getSystem];

const document = assembleOpenApi(info, operations);

/** The part of a document at a JSON Pointer. */
function at(root: unknown, pointer: string): unknown {
  const keys = pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  return keys.reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], root);
}

function listReferences(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(listReferences);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === '$ref' && typeof member === 'string' ? [member] : listReferences(member),
  );
}

const systems = '/paths/~1catalogue~1v1~1systems';

describe('the OpenAPI document', () => {
  test('describes every operation with its texts, parameters, body and answers', () => {
    expect(at(document, '/openapi')).toBe('3.1.0');
    expect(at(document, `${systems}/get`)).toMatchObject({
      operationId: 'listSystems',
      summary: '应用系统列表 / List systems',
      parameters: [
        {
          name: 'limit',
          in: 'query',
          required: false,
          schema: { type: 'integer', maximum: 1_000, default: 50 },
        },
        { name: 'cursor', in: 'query', schema: { type: 'string', maxLength: 512 } },
      ],
      security: [{ person: [] }],
    });
    expect(at(document, `${systems}/post/requestBody/content/application~1json/schema`)).toEqual({
      $ref: '#/components/schemas/system-registration',
    });
    expect(at(document, `${systems}/post/responses/201`)).toMatchObject({
      headers: { Location: { description: '地址 / Its address' } },
      content: { 'application/json': { schema: { $ref: '#/components/schemas/directory/$defs/system' } } },
    });
    expect(at(document, `${systems}~1{id}/get/parameters`)).toEqual([
      { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
    ]);
  });

  test('lists the codes of every status: its own, and those that follow from body, query, path and security', () => {
    expect(at(document, `${systems}/post/responses/409/x-codes`)).toEqual(['already_exists']);
    expect(at(document, `${systems}/post/responses/422/x-codes`)).toEqual(['body_invalid']);
    expect(at(document, `${systems}/post/responses/403/x-codes`)).toEqual([
      'department_mismatch',
      'role_required',
    ]);
    expect(at(document, `${systems}/get/responses/400/x-codes`)).toEqual(['query_invalid', 'cursor_invalid']);
    expect(at(document, `${systems}~1{id}/get/responses/404/x-codes`)).toEqual(['not_found']);
    expect(at(document, `${systems}/post/responses/409/content`)).toEqual({
      'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } },
    });
  });

  test('has a target for every reference, and no foreign or rebasing one', () => {
    const references = listReferences(document);
    expect(references.length).toBeGreaterThan(20);
    for (const reference of references) {
      expect(reference).toMatch(/^#\/components\/schemas\//);
      expect(at(document, reference.slice(1)), reference).toBeDefined();
    }
    expect(JSON.stringify(document)).not.toMatch(/"\$id":"|"\$schema":"/);
  });

  test('names no dialect of its own, of which the docs page would warn', () => {
    expect(assembleOpenApi(info, [listSystems])).not.toHaveProperty('jsonSchemaDialect');
  });

  test('holds the schemas that are used and no others', () => {
    const names = Object.keys(at(document, '/components/schemas') as object);
    expect(names).toEqual(expect.arrayContaining(['directory', 'problem', 'system', 'system-page']));
    expect(names).not.toContain('receipt');
  });

  test('cannot be made of an operation described twice or of a schema that does not exist', () => {
    expect(() => assembleOpenApi(info, [getSystem, { ...getSystem, path: '/x' }])).toThrow('described twice');
    expect(() => assembleOpenApi(info, [getSystem, { ...getSystem, id: 'x' }])).toThrow('described twice');
    const unknown = { ...getSystem, body: { schema: 'nothing' } };
    expect(() => assembleOpenApi(info, [unknown])).toThrow('nothing');
  });
});

describe('comparing routes with operations', () => {
  test('finds nothing when both say the same, whatever middleware there is', () => {
    const app = testApp();
    app.use('/catalogue/*', (_c, next) => next());
    app.get('/catalogue/v1/systems', (c) => c.text(''));
    app.post('/catalogue/v1/systems', (c) => c.text(''));
    app.get('/catalogue/v1/systems/:id{[a-z.]+}', (c) => c.text(''));
    expect(compareRoutes(app.routes, operations)).toEqual({ undescribed: [], unserved: [] });
  });

  test('names what is served but not described, and what is described but not served', () => {
    const app = testApp();
    app.get('/catalogue/v1/systems', (c) => c.text(''));
    app.delete('/catalogue/v1/systems/:id', (c) => c.text(''));
    expect(compareRoutes(app.routes, operations)).toEqual({
      undescribed: ['DELETE /catalogue/v1/systems/{id}'],
      unserved: ['GET /catalogue/v1/systems/{id}', 'POST /catalogue/v1/systems'],
    });
  });
});

describe('the root of an origin', () => {
  const app = edgeApp({
    name: 'gateway',
    info: { ...info, title: '数桥 <Shuqiao>' },
    operations,
    health: createHealth(),
    telemetry: silentTelemetry,
    clock: () => 0,
    log: silentLog,
  });

  test('serves the document of all operations, its own too', async () => {
    const res = await app.request('/openapi.json');
    const served: unknown = await res.json();
    expect(res.headers.get('content-type')).toBe('application/json');
    expect(at(served, `${systems}/get/operationId`)).toBe('listSystems');
    expect(at(served, '/paths/~1health~1ready/get/operationId')).toBe('checkReady');
  });

  test('describes every route it serves, documentation itself aside', () => {
    const routes = app.routes.filter(({ path }) => !path.startsWith('/docs') && path !== '/openapi.json');
    expect(compareRoutes(routes, operations).undescribed).toEqual(['GET /health/live', 'GET /health/ready']);
  });

  test('has a documentation page that loads everything from here', async () => {
    const res = await app.request('/docs');
    const html = await res.text();
    const policy = res.headers.get('content-security-policy') ?? '';
    expect(html).toContain('数桥 &#60;Shuqiao&#62;');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|http|\*/);
    const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => address);
    expect(addresses.length).toBe(4);
    for (const address of addresses) {
      expect(address).toMatch(/^\/docs\//);
      expect((await app.request(address)).status, address).toBe(200);
    }
    expect(html).not.toMatch(/<script>|<style|style=|onload=/);
  });

  test('starts the page without asking anybody whether the document is valid', async () => {
    const script = await (await app.request('/docs/start.js')).text();
    expect(script).toContain('validatorUrl: null');
    expect(script).not.toMatch(/https?:/);
  });

  test.each(['/docs/../package.json', '/docs/index.js', '/docs/%2e%2e/package.json', '/docs/swagger-ui.js'])(
    'serves no other file: %s',
    async (path) => {
      expect((await app.request(path)).status).toBe(404);
    },
  );
});
