import { describe, expect, test } from 'vitest';
import { createAddressFilter } from './address-filter.ts';

const admits = createAddressFilter();

test.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '223.5.5.5', '2400:3200::1', '2001:4860:4860::8888'])(
  'LIC-S2: %s is public',
  (address) => {
    expect(admits(address)).toBe(true);
  },
);

describe('LIC-S2: not by default', () => {
  test.each([
    ['loopback', '127.0.0.1'],
    ['all of loopback', '127.255.255.254'],
    ['this network', '0.0.0.0'],
    ['private', '10.0.0.1'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['link-local, where clouds keep their secrets', '169.254.169.254'],
    ['carrier-grade NAT', '100.100.100.200'],
    ['protocol assignments', '192.0.0.192'],
    ['documentation', '192.0.2.1'],
    ['documentation', '203.0.113.7'],
    ['benchmarking', '198.18.0.1'],
    ['6to4 relay', '192.88.99.1'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['IPv6 unspecified', '::'],
    ['IPv6 loopback', '::1'],
    ['IPv6 loopback, written out', '0:0:0:0:0:0:0:1'],
    ['IPv4-mapped loopback', '::ffff:127.0.0.1'],
    ['IPv4-mapped loopback in hex', '::ffff:7f00:1'],
    ['IPv4-mapped public', '::ffff:8.8.8.8'],
    ['IPv4-compatible loopback', '::7f00:1'],
    ['IPv4-translated', '::ffff:0:7f00:1'],
    ['NAT64', '64:ff9b::7f00:1'],
    ['NAT64, local use', '64:ff9b:1::7f00:1'],
    ['6to4', '2002:7f00:1::'],
    ['Teredo', '2001:0:7f00:1::'],
    ['unique local', 'fd00::1'],
    ['link-local', 'fe80::1'],
    ['link-local with a zone', 'fe80::1%lo'],
    ['site-local', 'fec0::1'],
    ['IPv6 multicast', 'ff02::1'],
    ['IPv6 documentation', '2001:db8::1'],
    ['IPv6 discard', '100::1'],
    ['IPv6 not handed out', '4000::1'],
  ])('%s: %s', (_name, address) => {
    expect(admits(address)).toBe(false);
  });

  test.each([
    '',
    'localhost',
    '127.1',
    '0177.0.0.1',
    '2130706433',
    '0x7f000001',
    '8.8.8.8.',
    '[::1]',
    '8.8.8',
  ])('what is no address: %s', (address) => {
    expect(admits(address)).toBe(false);
    expect(createAddressFilter({ admit: ['0.0.0.0/0', '::/0'] })(address)).toBe(false);
  });
});

test('networks of the city’s own can be admitted, and nothing beside them', () => {
  const inside = createAddressFilter({ admit: ['10.20.0.0/16', 'fd00:20::/32'] });
  expect(['10.20.255.1', 'fd00:20::1', '8.8.8.8', '::ffff:10.20.0.1'].map(inside)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['10.21.0.1', 'fd00:21::1', '127.0.0.1'].map(inside)).toEqual([false, false, false]);
});

test('a refused network stays refused, public or admitted', () => {
  const filter = createAddressFilter({ admit: ['10.0.0.0/8'], refuse: ['10.1.0.0/16', '168.63.129.16/32'] });
  expect(['10.1.2.3', '168.63.129.16', '::ffff:10.1.2.3'].map(filter)).toEqual([false, false, false]);
  expect(filter('10.2.2.3')).toBe(true);
});
