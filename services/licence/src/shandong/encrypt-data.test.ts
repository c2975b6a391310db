import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { encryptData } from './encrypt-data.ts';

const folder = mkdtempSync(join(tmpdir(), 'sm2-data-'));
const openssl = (...args: string[]): Buffer => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });

function hasSm2(): boolean {
  try {
    openssl('genpkey', '-algorithm', 'SM2', '-out', 'key');
    return true;
  } catch {
    return false;
  }
}

const tag = (type: number, bytes: Buffer): Buffer => {
  const length = bytes.length < 128 ? [bytes.length] : [0x82, bytes.length >> 8, bytes.length & 255];
  return Buffer.concat([Buffer.from([type, ...length]), bytes]);
};
const integer = (bytes: Buffer): Buffer => {
  const start = bytes.findIndex((byte) => byte !== 0);
  const short = bytes.subarray(start);
  return tag(2, (short[0] ?? 0) > 127 ? Buffer.concat([Buffer.from([0]), short]) : short);
};

/** 04‖x‖y‖C3‖C2 as the structure that openssl reads (GB/T 35276). */
function toDer(hex: string): Buffer {
  const bytes = Buffer.from(hex, 'hex');
  const [x, y] = [bytes.subarray(1, 33), bytes.subarray(33, 65)];
  const [c3, c2] = [bytes.subarray(65, 97), bytes.subarray(97)];
  return tag(0x30, Buffer.concat([integer(x), integer(y), tag(4, c3), tag(4, c2)]));
}

const isReady = hasSm2();
const name = 'what is encrypted for a caller is decrypted by a second implementation of SM2';

test(isReady ? name : `NOT RUN: ${name} (no openssl with SM2)`, () => {
  if (!isReady) return;
  const point = openssl('pkey', '-in', 'key', '-pubout', '-outform', 'DER').subarray(-65).toString('hex');
  const text = JSON.stringify({ CZZT: '威海示例餐饮有限公司' });

  const cipher = encryptData(text, point);
  writeFileSync(join(folder, 'cipher'), toDer(cipher));

  expect(cipher.startsWith('04')).toBe(true);
  expect(openssl('pkeyutl', '-decrypt', '-inkey', 'key', '-in', 'cipher').toString()).toBe(text);
  expect(encryptData(text, point)).not.toBe(cipher);
  rmSync(folder, { recursive: true });
});
