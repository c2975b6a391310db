import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { readPublishedFigures } from '../read-seeds.ts';
import type { CityTarget } from './city-target.ts';
import { loadPublishedFigures } from './load-published-figures.ts';

const PATH = '/provision/v1/published-figures';

/** An origin that holds these figures, or has no such service. */
async function openOrigin(held: unknown[] | undefined, status = 201) {
  const posts: { authorization: string | undefined; body: unknown }[] = [];
  const server = createServer(async (request, response) => {
    const isHere = held !== undefined && request.url === PATH;
    if (request.method === 'POST') {
      posts.push({ authorization: request.headers.authorization, body: JSON.parse(await text(request)) });
    }
    response.statusCode = isHere ? (request.method === 'POST' ? status : 200) : 404;
    response.end(JSON.stringify({ figures: held ?? [] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const target: CityTarget = {
    catalogue: () => new Response(null, { status: 404 }),
    exchangeUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    issuer: 'https://gateway.example',
    personToken: async ({ subject, role }) => `${subject}/${role}`,
    keysFolder: '',
    nowMs: () => 0,
  };
  return { target, posts };
}

test('the bureau puts the figures in where there are none', async () => {
  const { target, posts } = await openOrigin([]);
  await loadPublishedFigures(target);
  expect(posts).toEqual([{ authorization: 'Bearer seed-bureau/bureau', body: readPublishedFigures() }]);
});

test('a set that is there is left alone, and so is an origin without the service', async () => {
  const [held, none] = [await openOrigin([{ value: 94 }]), await openOrigin(undefined)];
  await loadPublishedFigures(held.target);
  await loadPublishedFigures(none.target);
  expect([...held.posts, ...none.posts]).toEqual([]);
});

test('a refusal is told', async () => {
  const { target } = await openOrigin([], 403);
  await expect(loadPublishedFigures(target)).rejects.toThrow('published figures: 403');
});
