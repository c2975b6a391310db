import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';

export interface FrontProxy {
  stop(): Promise<void>;
}

function forward(incoming: IncomingMessage, outgoing: ServerResponse, target: string): void {
  const { method, url = '/', headers } = incoming;
  const onward = request(target + url, { method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  onward.on('error', () => outgoing.destroy());
  incoming.pipe(onward);
}

/** One origin in front of services that stand alone, by the first path segment, as a city would have it. */
export function startProxy(port: number, targets: Readonly<Record<string, string>>): Promise<FrontProxy> {
  const server = createServer((incoming, outgoing) => {
    const target = targets[incoming.url?.split('/')[1] ?? ''];
    if (target === undefined) outgoing.writeHead(404).end();
    else forward(incoming, outgoing, target);
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => resolve({ stop }));
  });
}
