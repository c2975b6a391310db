import type { RequestListener } from 'node:http';
import { afterAll, describe, expect, test } from 'vitest';
import { createSafeGet } from './safe-get.ts';
import { listType, refused, sendList, startGetWorld } from './testing/start-get-world.ts';

const { server, routes, origin, openGet } = await startGetWorld();
afterAll(() => server.close());

test('a document on the allow-list is retrieved, with the name of its host', async () => {
  const { get, resolved } = openGet();
  const answer = await get('/tsl/1?time=5');
  expect(answer).toEqual({ url: `${origin}/tsl/1?time=5`, bytes: Buffer.from('list') });
  expect(server.seen.at(-1)).toBe('lists.example /tsl/1?time=5');
  expect(resolved).toEqual(['lists.example']);
});

test('LIC-S3: the request says which type it wants, and carries nothing that tells who asks', async () => {
  const { get } = openGet();
  let headers: object = {};
  routes['/headers'] = (request, response) => {
    headers = request.headers;
    sendList(response, '');
  };
  await get('/headers');
  expect(headers).toEqual({
    host: `lists.example:${server.port}`,
    accept: listType,
    'accept-encoding': 'gzip',
    connection: 'close',
  });
});

describe('LIC-S2: what is not even connected to', () => {
  test.each([
    ['http', 'http://lists.example/tsl/1', 'not_https'],
    ['a file', 'file:///etc/passwd', 'not_https'],
    ['no URL', 'tsl/1', 'url'],
    ['a host that is none', 'https://256.256.256.256/', 'url'],
    ['a user name', 'https://user@lists.example/', 'url'],
    ['a fragment', 'https://lists.example/#x', 'url'],
    ['the port of another service', 'https://lists.example:22/', 'port'],
    ['the usual port, where it is not admitted', 'https://lists.example/', 'port'],
    ['another host', 'https://other.example:PORT/', 'not_allowed'],
    ['a host that begins alike', 'https://lists.example.evil.example:PORT/', 'not_allowed'],
  ])('%s', async (_name, url, reason) => {
    const before = server.connections();
    const { get, resolved } = openGet();
    expect(await get(url.replace('PORT', String(server.port)))).toMatchObject(refused(reason));
    expect(resolved).toEqual([]);
    expect(server.connections()).toBe(before);
  });

  test.each([
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '0',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::7f00:1]',
    '[64:ff9b::7f00:1]',
    '169.254.169.254',
  ])('by default, an address inside: %s', async (host) => {
    const before = server.connections();
    const get = createSafeGet({ ports: [server.port], ca: [server.ca] });
    const url = `https://${host}:${server.port}/`;
    expect(await get({ url, prefixes: [url], mediaType: listType })).toEqual(refused('address'));
    expect(server.connections()).toBe(before);
  });

  test('by default, a name for an address inside', async () => {
    const get = createSafeGet({ ports: [server.port], ca: [server.ca] });
    const url = `https://localhost:${server.port}/`;
    expect(await get({ url, prefixes: [url], mediaType: listType })).toEqual(refused('address'));
  });

  test.each([[['127.0.0.1', '10.0.0.1']], [['10.0.0.1', '127.0.0.1']], [['127.0.0.1', '::1']]])(
    'a name for %s, of which one is inside',
    async (addresses) => {
      const { get } = openGet({ resolve: async () => addresses });
      expect(await get('/tsl/1')).toEqual(refused('address'));
    },
  );

  test('a name without an address, and one that does not resolve', async () => {
    expect(await openGet({ resolve: async () => [] }).get('/')).toEqual(refused('unresolved'));
    const failing = openGet({ resolve: () => Promise.reject(new Error('ENOTFOUND')) });
    expect(await failing.get('/')).toMatchObject(refused('unresolved'));
  });

  test('the port is 443 unless another one is admitted', async () => {
    const get = createSafeGet();
    const url = 'https://lists.example:8443/';
    expect(await get({ url, prefixes: [url], mediaType: listType })).toEqual(refused('port'));
  });
});

test('LIC-S2: a name that resolves differently a moment later is still connected to where it was checked', async () => {
  const answers = [['127.0.0.1'], ['10.0.0.1']];
  const { get } = openGet({ resolve: async () => answers.shift() ?? [] });
  expect(await get('/tsl/1')).toHaveProperty('bytes');
  expect(answers).toEqual([['10.0.0.1']]);
  expect(await get('/tsl/1')).toEqual(refused('address'));
});

describe('LIC-S2: redirects', () => {
  const to = (location: string, status = 302): RequestListener => {
    return (_request, response) => {
      response.writeHead(status, { Location: location.replace('PORT', String(server.port)) }).end();
    };
  };

  test.each([301, 302, 303, 307, 308])('%i is followed, three times at most', async (status) => {
    const { get } = openGet();
    for (let hop = 4; hop > 0; hop -= 1) routes[`/hop${hop}`] = to(`/hop${hop - 1}`, status);
    expect(await get('/hop3')).toEqual({ url: `${origin}/hop0`, bytes: Buffer.from('list') });
    expect(await get('/hop4')).toEqual(refused('redirects'));
  });

  test('another public host may hold the document', async () => {
    routes['/moved'] = to('https://other.example:PORT/tsl');
    const { get, resolved } = openGet();
    expect(await get('/moved')).toHaveProperty('url', `https://other.example:${server.port}/tsl`);
    expect(resolved).toEqual(['lists.example', 'other.example']);
  });

  test.each([
    ['http', 'http://other.example:PORT/', 'not_https'],
    ['a file', 'file:///etc/passwd', 'not_https'],
    ['an address inside', 'https://127.0.0.2:PORT/', 'address'],
    ['the same in one number', 'https://2130706434:PORT/', 'address'],
    ['a mapped address inside', 'https://[::ffff:127.0.0.2]:PORT/', 'address'],
    ['another port', 'https://other.example:6379/', 'port'],
    ['a user name', 'https://a:b@other.example:PORT/', 'url'],
    ['nothing that is a URL', 'https://', 'url'],
  ])('never to %s', async (_name, location, reason) => {
    routes['/away'] = to(location);
    const before = server.seen.length;
    expect(await openGet().get('/away')).toMatchObject(refused(reason));
    expect(server.seen).toHaveLength(before + 1);
  });

  test('never to a name for an address inside', async () => {
    routes['/away'] = to('https://other.example:PORT/');
    const { get } = openGet({
      resolve: async (name) => [name === 'lists.example' ? '127.0.0.1' : '10.0.0.1'],
    });
    expect(await get('/away')).toEqual(refused('address'));
  });

  test('a redirect to nowhere, and other 3xx, are refused', async () => {
    routes['/nowhere'] = (_request, response) => response.writeHead(302).end();
    routes['/304'] = to('/x', 304);
    expect(await openGet().get('/nowhere')).toEqual({ ...refused('status'), status: 302 });
    expect(await openGet().get('/304')).toEqual({ ...refused('status'), status: 304 });
  });

  test('the body of a redirect is not waited for', async () => {
    routes['/endless'] = (_request, response) => {
      response.writeHead(302, { Location: '/tsl/1' }).write('and so on');
    };
    expect(await openGet().get('/endless')).toHaveProperty('bytes');
  });
});
