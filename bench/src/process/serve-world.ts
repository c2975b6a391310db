import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServedWorld } from '../world/world.ts';

export function readWorld(path: string): ServedWorld {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Listens on a free loopback port; the base URL is known from then on. */
export function listen(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    );
  });
}

/** The line that the harness waits for. */
export function announce(url: string): void {
  process.stdout.write(`${JSON.stringify({ ready: true, url })}\n`);
}

export function exitOnSignal(close: () => void): void {
  process.once('SIGTERM', () => {
    close();
    process.exit(0);
  });
}
