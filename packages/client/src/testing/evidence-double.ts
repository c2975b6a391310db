import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { signCheckpoint } from '@shuqiao/protocol/evidence/checkpoint';
import { commitTo } from '@shuqiao/protocol/evidence/commitment';
import { departmentTag } from '@shuqiao/protocol/evidence/department-tag';
import { ed25519Signer } from '@shuqiao/protocol/evidence/ed25519-note';
import { proveInclusion } from '@shuqiao/protocol/evidence/prove-inclusion';
import {
  openSequencer,
  type PendingLeaf,
  type SequencedEntry,
  sequence,
} from '@shuqiao/protocol/evidence/sequence';
import { formatTlogProof } from '@shuqiao/protocol/evidence/tlog-proof';
import { hashLeaf } from '@shuqiao/protocol/evidence/tree-hash';
import type { LogPromise } from '@shuqiao/protocol/sqx/response-claims';
import { naiveNodeSource } from '@shuqiao/protocol/testing/naive-tree';
import type { ChainPage, EntryProof } from '../client.ts';

interface Committed {
  message: string;
  salt: Buffer;
}

/** An evidence log in memory, with the protocol's own mathematics. */
export function createEvidenceDouble(origin: string, nowMs: () => number) {
  const tagKey = randomBytes(32);
  const signer = ed25519Signer(origin, generateKeyPairSync('ed25519').privateKey);
  const entries: SequencedEntry[] = [];
  const committed = new Map<number, Committed>();
  let state = openSequencer((department) => departmentTag(tagKey, department));

  function append(pending: readonly PendingLeaf[]): SequencedEntry {
    const sequenced = sequence(state, pending, nowMs());
    entries.push(...sequenced.entries);
    state = sequenced.next;
    const last = entries.at(-1);
    if (!last) throw new Error('nothing was appended');
    return last;
  }
  append([{ t: 'log.opened', departments: [], commitment: null, more: { origin } }]);

  const checkpoint = () => signCheckpoint({ size: BigInt(state.size), root: state.range.root() }, signer);
  const prove = (index: number) =>
    proveInclusion(index, state.size, naiveNodeSource(entries.map(({ text }) => hashLeaf(text))));

  return {
    vkey: signer.vkey,
    /** Outcome of one exchange, linked in the chains of these departments. */
    commit(message: string, outcome: 'ok' | 'refused', departments: readonly string[]): LogPromise {
      const salt = randomBytes(32);
      const commitment = commitTo(salt, message);
      const outcomeLeaf: PendingLeaf[] =
        outcome === 'refused'
          ? [{ t: 'request.refused', departments, commitment, more: { o: 'refused' } }]
          : [
              { t: 'request.accepted', departments, commitment, more: {} },
              { t: 'response', departments, commitment, more: { o: 'ok' }, requestRef: 'previous' },
            ];
      const { index, leaf } = append(outcomeLeaf);
      committed.set(index, { message, salt });
      return { origin, index, leaf };
    },
    chain(department: string): ChainPage {
      const tag = departmentTag(tagKey, department);
      const own = entries.filter(({ tags }) => tags.includes(tag));
      const listed = own.map(({ index, text }) => ({
        index,
        entry: text,
        proof: prove(index).map((hash) => Buffer.from(hash).toString('base64')),
      }));
      return { checkpoint: checkpoint(), entries: listed, next: null };
    },
    proof(index: number): EntryProof {
      const entry = entries[index];
      const { message, salt } = committed.get(index) ?? {};
      if (!entry) throw new Error('no such entry');
      const proof = formatTlogProof({ index: BigInt(index), hashes: prove(index), checkpoint: checkpoint() });
      return {
        index,
        entry: entry.text,
        message: message ?? null,
        salt: salt?.toString('base64url') ?? null,
        proof,
      };
    },
  };
}
