import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { answerAmbiguousTarget, answerClientError, isPlainTarget } from './client-error.ts';
import { monotonicClock } from './clock.ts';
import { closeSlowReaders } from './close-slow-readers.ts';
import type { Log } from './log.ts';
import type { MountableApp } from './mount.ts';
import { PROBLEM_MEDIA_TYPE, toProblemDetails } from './problem-details.ts';
import { toProblem } from './problem-response.ts';

export interface ServeLimits {
  /** Header block received (SQX-R120). */
  readonly headersMs: number;
  /** Whole request received; bodies have their own, tighter limits, this bounds the largest delivery. */
  readonly requestMs: number;
  /** A waiting answer of which the peer takes nothing (SQX-R126). */
  readonly answerMs: number;
  readonly keepAliveMs: number;
  readonly headerBytes: number;
}

export const defaultLimits: ServeLimits = {
  headersMs: 5_000,
  requestMs: 900_000,
  answerMs: 10_000,
  keepAliveMs: 65_000,
  headerBytes: 16_384,
};

export interface ServeOptions {
  readonly app: MountableApp;
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly log: Log;
  readonly limits?: Partial<ServeLimits>;
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  /** Accepts nothing new, lets what runs finish, and after `deadlineMs` closes what is left. */
  stop(deadlineMs?: number): Promise<void>;
}

/** For what never reached an app: a Host header or target that is no URL, or a value thrown that is no error. */
function lastResort(error: unknown): Response {
  const problem = toProblem(error);
  const body = JSON.stringify(toProblemDetails(problem, randomUUID()));
  return new Response(body, { status: problem.status, headers: { 'Content-Type': PROBLEM_MEDIA_TYPE } });
}

function createHttpServer(app: MountableApp, limits: ServeLimits, log: Log): Server {
  const listener = getRequestListener((request, env) => app.fetch(request, env as HttpBindings), {
    errorHandler(error) {
      if (toProblem(error).status >= 500) log.error('request failed outside its app', { error });
      return lastResort(error);
    },
  });
  const server = createServer(
    {
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: limits.keepAliveMs,
      maxHeaderSize: limits.headerBytes,
      connectionsCheckingInterval: 1_000,
      requireHostHeader: false,
    },
    (incoming, outgoing) => {
      if (isPlainTarget(incoming.url)) void listener(incoming, outgoing);
      else answerAmbiguousTarget(incoming.socket);
    },
  );
  server.on('clientError', answerClientError);
  return server;
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** Connections that are busy at first become idle one by one; Node closes only those that are idle already. */
function close(server: Server, deadlineMs: number): Promise<void> {
  return new Promise((resolve) => {
    const deadline = setTimeout(() => server.closeAllConnections(), deadlineMs);
    const sweep = setInterval(() => server.closeIdleConnections(), 25);
    server.close(() => {
      clearTimeout(deadline);
      clearInterval(sweep);
      resolve();
    });
  });
}

export async function serve(options: ServeOptions): Promise<RunningServer> {
  const { app, host, log } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const server = createHttpServer(app, limits, log);
  const stopSweeping = closeSlowReaders(server, limits.answerMs, monotonicClock);
  const port = await listen(server, options.port, host);
  const shownHost = host.includes(':') ? `[${host}]` : host;

  return {
    port,
    url: `http://${shownHost}:${port}`,
    async stop(deadlineMs = 10_000) {
      await close(server, deadlineMs);
      stopSweeping();
    },
  };
}
