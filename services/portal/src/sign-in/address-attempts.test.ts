import { expect, test } from 'vitest';
import { createAddressAttempts } from './address-attempts.ts';

function openAttempts() {
  const time = { nowMs: 1_000_000 };
  return { time, attempts: createAddressAttempts(() => time.nowMs) };
}

type Attempts = ReturnType<typeof createAddressAttempts>;

function fail(attempts: Attempts, address: string, times: number): void {
  for (let n = 0; n < times; n += 1) attempts.begin(address);
}

const locked = expect.objectContaining({ code: 'sign_in_locked' });

function waitOf(attempts: Attempts, address: string): number {
  try {
    attempts.begin(address);
    return 0;
  } catch (error) {
    expect(error).toEqual(locked);
    return Number((error as { headers: Record<string, string> }).headers['Retry-After']);
  }
}

test('after thirty failures an address waits, each time twice as long, at most 15 minutes', () => {
  const { time, attempts } = openAttempts();
  fail(attempts, '10.1.1.1', 30);
  const waits: number[] = [];
  for (let n = 0; n < 12; n += 1) {
    const wait = waitOf(attempts, '10.1.1.1');
    waits.push(wait);
    time.nowMs += wait * 1_000;
    attempts.begin('10.1.1.1');
  }
  expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
});

test('what was right is taken back, other addresses are not concerned', () => {
  const { attempts } = openAttempts();
  for (let n = 0; n < 100; n += 1) attempts.begin('10.1.1.1')();
  fail(attempts, '10.1.1.2', 30);
  expect(waitOf(attempts, '10.1.1.1')).toBe(0);
  expect(waitOf(attempts, '10.1.1.2')).toBe(2);
});

test('one subscriber of IPv6 is one address, and an IPv4 address is itself in either spelling', () => {
  const { attempts } = openAttempts();
  for (let n = 0; n < 30; n += 1) attempts.begin(`2001:db8:1:2::${n.toString(16)}`);
  expect(waitOf(attempts, '2001:db8:1:2:ffff::1')).toBe(2);
  expect(waitOf(attempts, '2001:db8:1:3::1')).toBe(0);
  fail(attempts, '::ffff:10.1.1.1', 30);
  expect(waitOf(attempts, '10.1.1.1')).toBe(2);
});

test('an hour later failures are forgotten, and a flood of addresses does not fill the memory', () => {
  const { time, attempts } = openAttempts();
  fail(attempts, '10.1.1.1', 30);
  time.nowMs += 3_600_000;
  attempts.begin('10.1.1.1');
  expect(waitOf(attempts, '10.1.1.1')).toBe(0);
  fail(attempts, '10.9.9.9', 30);
  for (let n = 0; n < 10_000; n += 1) attempts.begin(`10.2.${n >> 8}.${n & 255}`);
  expect(waitOf(attempts, '10.9.9.9')).toBe(0);
});
