import { createServer } from 'node:http';

export interface Collector {
  readonly url: string;
  /** All that was sent, as it came: the exporter does not compress. */
  text(): string;
  stop(): Promise<void>;
}

/** Takes spans over OTLP/HTTP as a collector does, and keeps them for a look. */
export function startCollector(): Promise<Collector> {
  let received = '';
  const server = createServer((incoming, outgoing) => {
    incoming.on('data', (chunk: Buffer) => {
      received += chunk.toString('latin1');
    });
    incoming.on('end', () => outgoing.writeHead(200, { 'Content-Type': 'application/json' }).end('{}'));
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      resolve({ url: `http://127.0.0.1:${port}`, text: () => received, stop });
    });
  });
}
