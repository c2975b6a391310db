import { describe, expect, test } from 'vitest';
import { issueFood, presentUnbound } from '../../testing/licence-tokens.ts';
import { createLicenceWorld, verify } from '../../testing/licence-world.ts';
import { nodeLicenceCrypto } from '../crypto/node-crypto.ts';
import { isAllowedStatusUri } from './allowed-status-uris.ts';

describe('LIC-S2: a status URI that was allowed before', () => {
  const prefixes = ['https://gw.example/lists/'];

  test('is allowed again, under the same prefixes only', () => {
    for (let i = 0; i < 2; i++) {
      expect(isAllowedStatusUri('https://gw.example/lists/7', prefixes)).toBe(true);
      expect(isAllowedStatusUri('https://gw.example/lists/../7', prefixes)).toBe(false);
      expect(isAllowedStatusUri('https://gw.example/lists/7', ['https://other.example/'])).toBe(false);
      expect(isAllowedStatusUri('https://gw.example/lists/7', [])).toBe(false);
    }
  });

  test('more of them than are remembered are judged all the same', () => {
    for (let i = 0; i < 2_500; i++) {
      expect(isAllowedStatusUri(`https://gw.example/lists/${i % 1_200}`, prefixes)).toBe(true);
      expect(isAllowedStatusUri(`https://gw.example/list/${i % 1_200}`, prefixes)).toBe(false);
    }
  });
});

describe('answers share what is the same in all of them', () => {
  test('and nobody can change it', async () => {
    const presented = await presentUnbound(await issueFood());
    const { checks } = await verify(presented);
    const plain = checks.filter(({ age }) => age === null);
    expect(plain.length).toBeGreaterThan(10);
    expect(plain.every(Object.isFrozen)).toBe(true);
  });

  test('the answer is that of a platform without fast texts', async () => {
    const presented = await presentUnbound(await issueFood(), ['ZZBS', 'CZZT', 'KZ_JYXM']);
    const { fastTexts: _, ...slow } = nodeLicenceCrypto;
    expect(await verify(presented)).toEqual(await verify(presented, createLicenceWorld({ crypto: slow })));
  });

  test('two instants asked about one after the other keep their own', async () => {
    const presented = await presentUnbound(await issueFood());
    const first = await verify(presented, createLicenceWorld(), { nowMs: 1_790_000_000_500 });
    const second = await verify(presented, createLicenceWorld(), { nowMs: 1_790_000_001_500 });
    expect(Date.parse(second.asOf) - Date.parse(first.asOf)).toBe(1_000);
  });

  test('disclosed claims stand in the order in which they were presented', async () => {
    const names = async () => {
      const { shown } = await verify(await presentUnbound(await issueFood()));
      return Object.keys(shown?.claims ?? {}).join();
    };
    const orders = new Set([await names(), await names(), await names(), await names()]);
    expect(orders.size).toBe(1);
  });
});
