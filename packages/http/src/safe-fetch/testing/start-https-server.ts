import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { Socket } from 'node:net';
import { makeSelfSignedCertificate } from './self-signed-certificate.ts';

export interface HttpsServer {
  readonly port: number;
  /** Its certificate (PEM), which is its own authority. */
  readonly ca: string;
  /** Requests so far, as `host path`. */
  readonly seen: readonly string[];
  /** Connections so far. */
  readonly connections: () => number;
  close(): Promise<void>;
}

/** On 127.0.0.1, at any free port, with a certificate for these host names. */
export async function startHttpsServer(listener: RequestListener, ...hosts: string[]): Promise<HttpsServer> {
  const certificate = makeSelfSignedCertificate(...hosts);
  const seen: string[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer(certificate, (request, response) => {
    seen.push(`${request.headers.host?.split(':')[0]} ${request.url}`);
    listener(request, response);
  });
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    port: address.port,
    ca: certificate.cert,
    seen,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
