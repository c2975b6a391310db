import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DISTID = ['-sigopt', 'distid:1234567812345678'];

/** The machine's own second implementation of SM2: keys and files in a directory that lives as long as it. */
export interface OpensslSm2 {
  readonly privatePem: string;
  readonly publicPem: string;
  /** DER. */
  sign(message: Uint8Array): Buffer;
  verify(message: Uint8Array, derSignature: Uint8Array, publicPem?: string): boolean;
  close(): void;
}

/** Undefined where there is no openssl, or one without SM2 and its distinguishing ID. */
export function openOpenssl(): OpensslSm2 | undefined {
  const directory = mkdtempSync(join(tmpdir(), 'sm2-'));
  const file = (name: string) => join(directory, name);
  const run = (...args: string[]) => spawnSync('openssl', args, { encoding: 'utf8' }).status === 0;
  const close = () => rmSync(directory, { recursive: true });
  const message = file('message');
  const sign = (bytes: Uint8Array) => {
    writeFileSync(message, bytes);
    return run('dgst', '-sm3', '-sign', file('key'), ...DISTID, '-out', file('signature'), message);
  };
  const isReady =
    run('genpkey', '-algorithm', 'SM2', '-out', file('key')) &&
    run('pkey', '-in', file('key'), '-pubout', '-out', file('public')) &&
    sign(Buffer.from('probe'));
  if (!isReady) {
    close();
    return undefined;
  }
  return {
    privatePem: readFileSync(file('key'), 'utf8'),
    publicPem: readFileSync(file('public'), 'utf8'),
    sign: (bytes) => {
      if (!sign(bytes)) throw new Error('openssl did not sign');
      return readFileSync(file('signature'));
    },
    verify: (bytes, derSignature, publicPem = readFileSync(file('public'), 'utf8')) => {
      writeFileSync(message, bytes);
      writeFileSync(file('signature'), derSignature);
      writeFileSync(file('other'), publicPem);
      return run(
        'dgst',
        '-sm3',
        '-verify',
        file('other'),
        ...DISTID,
        '-signature',
        file('signature'),
        message,
      );
    },
    close,
  };
}
