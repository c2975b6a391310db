import { compileApiCheck } from '@shuqiao/http/api-validator';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import { openCheckpoint } from '@shuqiao/protocol/evidence/checkpoint';
import { commitTo } from '@shuqiao/protocol/evidence/commitment';
import { ed25519Verifier } from '@shuqiao/protocol/evidence/ed25519-note';
import { parseEntry } from '@shuqiao/protocol/evidence/entry';
import { hashLeaf } from '@shuqiao/protocol/evidence/tree-hash';
import { verifyInclusion } from '@shuqiao/protocol/evidence/verify-inclusion';
import type { EvidenceAnswer } from '@shuqiao/schemas/types/evidence-answer';
import type { EvidencePage } from '@shuqiao/schemas/types/evidence-page';
import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import type { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { asAuditor, asOfficer, asService, openLogApp } from './testing/open-log-app.ts';
import { origin, provider, readLog, requester, signer, tamper } from './testing/open-test-log.ts';

const path = '/exchange/v1/evidence';

async function read<T>(app: Hono<ServiceEnv>, target: string, schema: string, init: RequestInit): Promise<T> {
  const answer = await app.request(target, init);
  expect(answer.status, target).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const value = (await answer.json()) as T;
  expect(compileApiCheck(schema)(value)).toEqual([]);
  return value;
}

function isProven({ index, entry, proof, checkpoint, log }: EvidenceAnswer): boolean {
  const { size, root } = openCheckpoint(checkpoint ?? '', [ed25519Verifier(log.key)]);
  const hashes = (proof?.hashes ?? []).map((hash) => Buffer.from(hash, 'base64'));
  return verifyInclusion({ index: BigInt(index), size, leaf: hashLeaf(entry), proof: hashes, root });
}

describeOnBothEngines('the evidence', 'exchange', (open) => {
  const openApp = async (exchanges: number) => openLogApp(await open(), exchanges);

  test('is paged by index, for auditors and our own services', async () => {
    const { app, store, log } = await openApp(3);
    const readPage = (search: string) => read<EvidencePage>(app, path + search, 'evidence-page', asService);
    const page = await readPage('');
    expect(page.size).toBe(7);
    expect(page.entries.map(({ entry }) => entry)).toEqual((await readLog(store)).map(({ text }) => text));
    expect(page.entries[0]).toMatchObject({ index: 0, message: null, salt: null });
    expect(page.entries[2]).toMatchObject({ index: 2, message: 'response 0' });
    expect((await readPage('?after=4&limit=1')).entries).toMatchObject([{ index: 5 }]);
    expect((await readPage('?after=6')).entries).toEqual([]);
    expect((await readPage('?after=99')).entries).toEqual([]);
    await tamper(store, 'delete from evidence_salt where idx = 2');
    expect((await readPage('?after=1&limit=1')).entries).toMatchObject([
      { message: 'response 0', salt: null },
    ]);

    const statusOf = async (target: string, init?: RequestInit) => (await app.request(target, init)).status;
    for (const target of [path, `${path}/1`]) {
      expect(await statusOf(target)).toBe(401);
      expect(await statusOf(target, asOfficer)).toBe(403);
      expect(await statusOf(target, asAuditor)).toBe(200);
    }
    expect(await statusOf(`${path}?limit=1001`, asService)).toBe(400);
    expect(await statusOf(`${path}?limit=1001`)).toBe(401);
    await log.close();
  });

  test('shows one entry with a proof that leads to the signed checkpoint', async () => {
    const { app, log } = await openApp(300);
    await log.publisher.publish();
    for (const index of [0, 1, 2, 255, 256, 600]) {
      const answer = await read<EvidenceAnswer>(app, `${path}/${index}`, 'evidence-answer', asService);
      expect(answer).toMatchObject({ index, proof: { size: 601 }, log: { origin, key: signer.vkey } });
      expect(answer.leafHash).toBe(hashLeaf(answer.entry).toString('base64url'));
      expect(isProven(answer), `entry ${index}`).toBe(true);
      expect(isProven({ ...answer, entry: `${answer.entry} ` })).toBe(false);
      const salt = Buffer.from(answer.salt ?? '', 'base64url');
      expect(answer.message === null ? null : commitTo(salt, answer.message)).toBe(
        parseEntry(answer.entry).c,
      );
    }
    await log.close();
  });

  test('shows one entry before any checkpoint covers it, and says that it is not proven yet', async () => {
    const { app, log } = await openApp(1);
    const readEntry = (index: number) =>
      read<EvidenceAnswer>(app, `${path}/${index}`, 'evidence-answer', asService);
    expect(await readEntry(2)).toMatchObject({ message: 'response 0', proof: null, checkpoint: null });

    await log.publisher.publish();
    await app.request(`${path}/1`, asAuditor);
    expect(await readEntry(3)).toMatchObject({ proof: null, checkpoint: expect.stringContaining(origin) });
    await log.close();
  });

  test('has nothing beyond its end, and no other spelling of an index', async () => {
    const { app, log } = await openApp(1);
    for (const index of ['3', '999999999999999', '-1', '1.0', '01x', '9'.repeat(16)]) {
      expect((await app.request(`${path}/${index}`, asService)).status, index).toBe(404);
    }
    await log.close();
  });

  describe('read by a person', () => {
    test('EVL-R65: leaves a leaf before the answer; read by a service, none', async () => {
      const { app, store, log } = await openApp(1);
      await app.request(path, asService);
      await app.request(`${path}/1`, asService);
      expect(await readLog(store)).toHaveLength(3);

      await app.request(`${path}?after=-1&limit=5`, asAuditor);
      await app.request(`${path}/1`, asAuditor);
      const recorded = await read<EvidencePage>(app, `${path}?after=2`, 'evidence-page', asService);
      expect(recorded.entries.map(({ message }) => JSON.parse(message ?? ''))).toEqual([
        {
          at: expect.any(String),
          departments: [],
          role: 'auditor',
          subject: 'auditor-1',
          view: 'evidence?after=-1&limit=5',
        },
        {
          at: expect.any(String),
          departments: [requester, provider],
          role: 'auditor',
          subject: 'auditor-1',
          view: 'evidence/1',
        },
      ]);
      const [listed, single] = recorded.entries.map(({ entry }) => parseEntry(entry));
      expect([listed?.t, listed?.d]).toEqual(['privileged.viewed', []]);
      const tags = [requester, provider].map(log.session.tagOf);
      expect(single?.d.map(({ k }) => k)).toEqual(tags);
      await log.close();
    });

    test('EVL-R65: and nothing is shown when the reading cannot be put on record', async () => {
      const { app, store, log, stopLog } = await openApp(1);
      stopLog();
      for (const target of [path, `${path}/1`, '/exchange/v1/views']) {
        const answer = await app.request(target, asAuditor);
        expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
        const text = await answer.text();
        expect(JSON.parse(text)).toMatchObject({ code: 'log_down' });
        expect(text).not.toContain('request 0');
      }
      expect(await readLog(store)).toHaveLength(3);
      await log.close();
    });

    test('EVL-R65: nor when another instance has taken the log over', async () => {
      const { app, store, log } = await openApp(1);
      await tamper(store, 'update log_state set epoch = epoch + 1');
      const answer = await app.request(`${path}/1`, asAuditor);
      expect([answer.status, await answer.json()]).toMatchObject([503, { code: 'log_down' }]);
      await log.close();
    });
  });
});
