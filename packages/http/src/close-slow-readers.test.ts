import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { closeSlowReaders } from './close-slow-readers.ts';
import { fakeTimers } from './testing/fake-timers.ts';
import { openSocket } from './testing/raw-request.ts';

const REQUEST = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n';

async function startServer(bytes: number) {
  const timers = fakeTimers();
  const server = createServer((_request, response) => response.end(Buffer.alloc(bytes)));
  const stop = closeSlowReaders(server, 10_000, timers.clock, timers);
  const connected = once(server, 'connection');
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const socket = await openSocket((server.address() as AddressInfo).port);
  const [connection] = await connected;
  return { timers, server, stop, socket, connection };
}

test('SQX-R126: a connection whose peer takes nothing of its answer for 10 seconds is closed', async () => {
  const { timers, server, stop, socket, connection } = await startServer(64 * 1024 * 1024);
  socket.pause();
  const answered = once(server, 'request');
  socket.write(REQUEST);
  await answered;
  await timers.pass(9_000);
  expect(connection.destroyed).toBe(false);
  await timers.pass(4_000);
  expect(connection.destroyed).toBe(true);
  stop();
  socket.destroy();
  server.close();
});

test('an idle connection that has its whole answer stays open', async () => {
  const { timers, server, stop, socket, connection } = await startServer(10);
  socket.write(REQUEST);
  await once(socket, 'data');
  await timers.pass(60_000);
  expect(connection.destroyed).toBe(false);
  stop();
  socket.destroy();
  server.close();
});
