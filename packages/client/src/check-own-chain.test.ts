import { verifyReceipt } from '@shuqiao/protocol/audit/verify-receipt';
import { hashBody } from '@shuqiao/protocol/sqx/body-hash';
import { describe, expect, test } from 'vitest';
import { checkOwnChain } from './check-own-chain.ts';
import { type HeldReceipt, toReceipt } from './held-receipt.ts';
import { asked, connect, oneRecord } from './testing/connect-double.ts';

describe('own evidence', () => {
  async function keepEvidence() {
    const kept: HeldReceipt[] = [];
    const connected = await connect(
      {
        answer: ({ path, body }) => {
          if (path.endsWith('/log/chain')) return { body: evidence().chain('own-department') };
          if (path.endsWith('/log/receipt'))
            return { body: evidence().proof(JSON.parse(String(body)).index) };
          return path.endsWith('/grants') ? { body: { grants: [] } } : oneRecord();
        },
      },
      { receipts: (receipt) => void kept.push(receipt) },
    );
    const evidence = () => connected.double.evidence;
    return { ...connected, kept };
  }

  test('EVL-R71: a receipt with its proof is proven offline', async () => {
    const { client, double } = await keepEvidence();
    const { receipt } = await client.query(asked);
    const proof = await client.receipt(receipt.log?.index ?? -1);
    const trust = {
      issuer: double.baseUrl,
      gatewayKeys: double.gatewayKeys.map((jwk) => ({ ...jwk })),
      logKeys: [double.evidence.vkey],
    };

    expect(verifyReceipt(toReceipt(receipt, proof), trust).verdict).toBe('proven');
  });

  test('EVL-R52: the own chain holds, and one entry left out is noticed', async () => {
    const { client, double, kept } = await keepEvidence();
    await client.query(asked);
    await client.grants();
    const page = await client.chain(1);
    const before = kept.slice(0, 2);
    const gap = { ...page, entries: page.entries.toSpliced(1, 1) };

    expect(checkOwnChain([page], double.evidence.vkey, before)).toMatchObject({ holds: true, entries: 4 });
    expect(checkOwnChain([gap], double.evidence.vkey, before).holds).toBe(false);
    expect(checkOwnChain([], double.evidence.vkey, before).holds).toBe(false);
  });

  test('EVL-R70: a chain under a checkpoint of another log is not believed', async () => {
    const { client } = await keepEvidence();
    const other = await keepEvidence();
    await client.query(asked);
    const page = await client.chain(1);

    expect(checkOwnChain([page], other.double.evidence.vkey, [])).toMatchObject({
      holds: false,
      unproven: [1, 2],
    });
  });

  test('a consent artefact is named by the hash of its canonical form', async () => {
    let stored = '';
    const { client } = await connect({
      answer: ({ body }) => {
        stored = String(body);
        return { body: {} };
      },
    });

    const hash = await client.consent({ subject: 's', purpose: 'p' });

    expect(stored).toBe('{"purpose":"p","subject":"s"}');
    expect(hash).toBe(hashBody(stored));
  });
});
