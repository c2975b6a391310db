import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { findPort, PortTakenError } from './find-port.ts';

test('a port that is taken is told in both languages, with what to do', async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => {
      const address = other.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const error = await findPort('127.0.0.1', port).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(PortTakenError);
  expect(String(error)).toContain(`127.0.0.1:${port} 已被占用`);
  expect(String(error)).toContain('PORT=8800 npm start');

  await new Promise((resolve) => other.close(resolve));
  expect(await findPort('127.0.0.1', port)).toBe(port);
});

test('port 0 stands for any free one', async () => {
  expect(await findPort('127.0.0.1', 0)).toBeGreaterThan(0);
});
