import { createServer } from 'node:net';

/** Another process listens there; told before anything of the data is opened. */
export class PortTakenError extends Error {
  constructor(host: string, port: number) {
    super(
      `${host}:${port} 已被占用：可能已有一个数桥在运行。请停止它，或换一个端口：PORT=8800 npm start\n` +
        `${host}:${port} is taken, perhaps by a Shuqiao that runs already. Stop it, or choose another port: ` +
        'PORT=8800 npm start',
    );
    this.name = 'PortTakenError';
  }
}

/** The port if it is free, any free one for 0: it stands in the base URL, which the services need to start. */
export function findPort(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortTakenError(host, port) : error);
    });
    probe.listen(port, host, () => {
      const address = probe.address();
      const found = typeof address === 'object' && address ? address.port : port;
      probe.close(() => resolve(found));
    });
  });
}
