import { compileApiCheck } from '@shuqiao/http/api-validator';
import type { Caller } from '@shuqiao/http/signed/caller';
import { verifyReceipt } from '@shuqiao/protocol/audit/verify-receipt';
import { verifyChain } from '@shuqiao/protocol/evidence/chain';
import { openCheckpoint } from '@shuqiao/protocol/evidence/checkpoint';
import { commitTo } from '@shuqiao/protocol/evidence/commitment';
import { ed25519Verifier } from '@shuqiao/protocol/evidence/ed25519-note';
import { parseEntry } from '@shuqiao/protocol/evidence/entry';
import { toJcs } from '@shuqiao/protocol/evidence/jcs';
import { hashLeaf } from '@shuqiao/protocol/evidence/tree-hash';
import { verifyInclusion } from '@shuqiao/protocol/evidence/verify-inclusion';
import { generateKey } from '@shuqiao/protocol/keys/generate-key';
import { toPublicJwk } from '@shuqiao/protocol/keys/to-public-jwk';
import { toSigningKey } from '@shuqiao/protocol/keys/to-signing-key';
import { hashBody } from '@shuqiao/protocol/sqx/body-hash';
import { spliceLog } from '@shuqiao/protocol/sqx/response-claims';
import { createResponseSigner, signRequest } from '@shuqiao/protocol/sqx/sign';
import type { LogChainAnswer } from '@shuqiao/schemas/types/log-chain-answer';
import type { LogReceiptAnswer } from '@shuqiao/schemas/types/log-receipt-answer';
import type { Store } from '@shuqiao/storage/store';
import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import { expect, test } from 'vitest';
import { plainIntent } from '../../log/plain-intent.ts';
import {
  appendExchanges,
  exchangeLeaves,
  openTestLog,
  origin,
  provider,
  requester,
  signer,
  type TestLog,
  tamper,
} from '../../log/testing/open-test-log.ts';
import type { Settlement } from '../settlement.ts';
import { readChain } from './read-chain.ts';
import { readReceipt } from './read-receipt.ts';

const stranger = '11371000MBT0002653';

function callerOf(department: string): Pick<Caller<'own_data'>, 'system'> {
  const directory = {
    id: 'test.system',
    department,
    name: '测试系统',
    state: 'active',
    keys: new Map(),
  } as const;
  return { system: { id: directory.id, keys: new Map(), directory } };
}

function depsOf(store: Store, { session, publisher }: TestLog) {
  return {
    store,
    origin,
    vkey: signer.vkey,
    tagOf: session.tagOf,
    publish: () => publisher.publish(),
  };
}

function readBody<T>(settlement: Settlement, schema: string): T {
  if (settlement.kind !== 'answered') throw new Error(`refused: ${settlement.code}`);
  const value = JSON.parse(String(settlement.body));
  expect(compileApiCheck(schema)(value)).toEqual([]);
  return value;
}

describeOnBothEngines("reading one's own evidence", 'exchange', (open) => {
  async function openEvidence() {
    const store = await open();
    const log = await openTestLog(store);
    const deps = depsOf(store, log);
    const chain = (department: string, from: number) => readChain(callerOf(department), { from }, deps);
    const receipt = (department: string, index: number) => readReceipt(callerOf(department), { index }, deps);
    return { store, log, deps, chain, receipt };
  }

  test('EVL-R51: the chain comes in pages, complete, each entry proven under the checkpoint', async () => {
    const { log, chain } = await openEvidence();
    await appendExchanges(log, 60);
    await log.submit(plainIntent(exchangeLeaves('other', [stranger])));
    await appendExchanges(log, 60);
    await log.publisher.publish();

    const entries: { index: number; text: string }[] = [];
    const pages: number[] = [];
    for (let from: number | null = 1; from !== null; ) {
      const page: LogChainAnswer = readBody(await chain(requester, from), 'log-chain-answer');
      const { size, root } = openCheckpoint(page.checkpoint, [ed25519Verifier(signer.vkey)]);
      for (const { index, entry, proof } of page.entries) {
        const hashes = proof.map((hash) => Buffer.from(hash, 'base64'));
        const claim = { index: BigInt(index), size, root, leaf: hashLeaf(entry), proof: hashes };
        expect(verifyInclusion(claim), String(index)).toBe(true);
        entries.push({ index, text: entry });
      }
      pages.push(page.entries.length);
      from = page.next;
    }
    expect(pages).toEqual([100, 100, 40]);
    const tag = log.session.tagOf(requester);
    expect(verifyChain(entries, { tag })).toMatchObject({ findings: [], head: { n: 240 } });
    await log.close();
  });

  test('the chain ends where the checkpoint ends, and is empty for a department without evidence', async () => {
    const { log, chain } = await openEvidence();
    await appendExchanges(log, 2);
    await log.publisher.publish();
    await appendExchanges(log, 2);

    const page: LogChainAnswer = readBody(await chain(requester, 3), 'log-chain-answer');
    expect(page.entries.map(({ index }) => index)).toEqual([3, 4]);
    expect(page.next).toBeNull();
    const none = await chain(stranger, 1);
    expect(none).toMatchObject({ outcome: 'no_data', records: 0, provider: null, effects: [] });
    expect(readBody<LogChainAnswer>(none, 'log-chain-answer').entries).toEqual([]);
    await log.close();
  });

  test.each([{}, { from: 0 }, { from: '1' }, { from: 1, department: provider }, [], null])(
    'no other department can be asked for: body %j is refused',
    async (body) => {
      const { log, deps } = await openEvidence();

      expect(await readChain(callerOf(requester), body, deps)).toMatchObject({
        kind: 'refused',
        code: 'schema',
      });
      await log.close();
    },
  );

  test('the receipt of an exchange is proven offline, request and answer', async () => {
    const { log, receipt } = await openEvidence();
    const [asker, gateway] = [generateKey('ES256'), generateKey('ES256')];
    const issuer = 'https://gw.shuqiao.example';
    const request = signRequest({ ...toSigningKey(asker), claims: { iss: 'tax.core', jti: 'jti-1' } });
    const claims = { iss: issuer, outcome: 'ok', req_hash: hashBody(request), req_jti: 'jti-1' };
    const [accepted, outcome] = exchangeLeaves();
    const commit = (message: string) => {
      const salt = Buffer.alloc(32, message.length);
      return { message, salt, commitment: commitTo(salt, message) };
    };
    if (!accepted || !outcome) throw new Error('no leaves');
    const leaves = [
      { ...accepted, ...commit(request) },
      { ...outcome, ...commit(toJcs(claims)) },
    ];
    await appendExchanges(log, 10);
    const { entries } = await log.submit(plainIntent(leaves));
    const { index = 0, leaf = '' } = entries[1] ?? {};
    const sign = createResponseSigner(toSigningKey(gateway));
    const response = sign(spliceLog(toJcs(claims), { origin, index, leaf }));

    for (const department of [requester, provider]) {
      const answer: LogReceiptAnswer = readBody(await receipt(department, index), 'log-receipt-answer');
      const { entry, message, salt, proof, request: paired } = answer;
      const trust = { issuer, gatewayKeys: [{ ...toPublicJwk(gateway) }], logKeys: [signer.vkey] };
      const held = { format: 'shuqiao-receipt/1', request, response, entry, message, salt, proof };
      const report = verifyReceipt(held, { ...trust, requesterKeys: [{ ...toPublicJwk(asker) }] });
      expect(report.findings.filter(({ verdict }) => verdict === 'disproven')).toEqual([]);
      expect(report.verdict).toBe('proven');
      expect(paired).toMatchObject({ index: index - 1, message: request });
      const pairedSalt = Buffer.from(paired?.salt ?? '', 'base64url');
      expect(parseEntry(paired?.entry ?? '').c).toBe(commitTo(pairedSalt, request));
    }
    await log.close();
  });

  test('the receipt of a leaf that is newer than the checkpoint brings its checkpoint along', async () => {
    const { log, receipt } = await openEvidence();
    await appendExchanges(log, 1);
    expect((await receipt(requester, 2)).kind).toBe('answered');
    await appendExchanges(log, 1);
    expect((await receipt(requester, 4)).kind).toBe('answered');
    await log.close();
  });

  test('while nothing can be published the answer is that it is too early', async () => {
    const { log, deps } = await openEvidence();
    await appendExchanges(log, 1);
    const idle = { ...deps, publish: async () => undefined };

    expect(await readReceipt(callerOf(requester), { index: 1 }, idle)).toMatchObject({
      code: 'not_ready',
      headers: { 'Retry-After': '1' },
    });
    await log.close();
  });

  test('an entry of others is as unknown as one that does not exist', async () => {
    const { log, receipt } = await openEvidence();
    await appendExchanges(log, 1);
    const unknown = { kind: 'refused', code: 'evidence_unknown', extensions: {}, spendsToken: true };

    expect(await receipt(stranger, 1)).toEqual(unknown);
    expect(await receipt(requester, 0)).toEqual(unknown);
    expect(await receipt(requester, 999)).toEqual(unknown);
    await log.close();
  });

  test('EVL-R61: an erased entry is still proven, without its content', async () => {
    const { store, log, receipt } = await openEvidence();
    await appendExchanges(log, 1);
    await tamper(store, 'delete from evidence_message where idx = 2');
    await tamper(store, 'delete from evidence_salt where idx = 2');

    const answer: LogReceiptAnswer = readBody(await receipt(requester, 2), 'log-receipt-answer');
    expect(answer).toMatchObject({ index: 2, message: null, salt: null });
    expect(answer.request?.message).toBe('request 0');
    await log.close();
  });
});
