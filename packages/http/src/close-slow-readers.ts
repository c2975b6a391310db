import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Clock } from './clock.ts';
import { systemTimers, type Timers } from './timers.ts';

const SWEEP_MS = 1_000;

interface Progress {
  readonly sentBytes: number;
  readonly sinceMs: number;
}

/**
 * SQX-R126: closes connections whose peer has taken nothing of a waiting answer for `limitMs`. One sweep a second
 * over all connections instead of a timer for each answer.
 */
export function closeSlowReaders(
  server: Server,
  limitMs: number,
  monotonicMs: Clock,
  timers: Timers = systemTimers,
): () => void {
  const sockets = new Map<Socket, Progress | undefined>();
  let cancel = timers.after(SWEEP_MS, sweep);

  function look(socket: Socket, last: Progress | undefined): Progress | undefined {
    if (socket.writableLength === 0) return undefined;
    const sentBytes = socket.bytesWritten - socket.writableLength;
    return last?.sentBytes === sentBytes ? last : { sentBytes, sinceMs: monotonicMs() };
  }
  function sweep(): void {
    for (const [socket, last] of sockets) {
      const progress = look(socket, last);
      sockets.set(socket, progress);
      if (progress && monotonicMs() - progress.sinceMs >= limitMs) socket.destroy();
    }
    cancel = timers.after(SWEEP_MS, sweep);
  }

  server.on('connection', (socket: Socket) => {
    sockets.set(socket, undefined);
    socket.once('close', () => sockets.delete(socket));
  });
  return () => cancel();
}
