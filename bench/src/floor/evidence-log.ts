import { hash, randomFillSync } from 'node:crypto';
import { NO_LEAF } from '@shuqiao/protocol/evidence/chain-heads';
import { commitTo, SALT_BYTES } from '@shuqiao/protocol/evidence/commitment';
import { CompactRange } from '@shuqiao/protocol/evidence/compact-range';
import type { Database } from 'better-sqlite3';

/** A leaf: SHA-256(0x00 ‖ entry), of text without escapes. */
const hashEntry = (text: string): Buffer => hash('sha256', `\u0000${text}`, 'buffer');

export interface Leaf {
  readonly index: number;
  /** base64url. */
  readonly leaf: string;
}

const salts = Buffer.alloc(SALT_BYTES * 256);
let saltsUsed = salts.length;

function takeSalt(): Buffer {
  if (saltsUsed === salts.length) {
    randomFillSync(salts);
    saltsUsed = 0;
  }
  saltsUsed += SALT_BYTES;
  return salts.subarray(saltsUsed - SALT_BYTES, saltsUsed);
}

class Chain {
  readonly tag: string;
  n = 0;
  last = NO_LEAF;

  constructor(tag: string) {
    this.tag = tag;
  }

  link(): string {
    this.n += 1;
    return `{"k":"${this.tag}","n":${this.n},"p":"${this.last}"}`;
  }
}

/**
 * Entries exactly as the log's format has them, written inside the caller's transaction. Changes its state
 * in place: a commit that fails ends the process.
 */
export function evidenceLog(db: Database, tags: { requester: string; provider: string }) {
  const requester = new Chain(tags.requester);
  const provider = new Chain(tags.provider);
  const range = CompactRange.empty();
  const insertEntry = db.prepare('insert into log_entry values (?, ?, ?)');
  const insertMessage = db.prepare('insert into evidence_message values (?, ?)');
  const insertSalt = db.prepare('insert into evidence_salt values (?, ?)');
  const insertEntries = db.prepare('insert into log_entry values (?, ?, ?), (?, ?, ?)');
  const insertMessages = db.prepare('insert into evidence_message values (?, ?), (?, ?)');
  const insertSalts = db.prepare('insert into evidence_salt values (?, ?), (?, ?)');
  const saveChain = db.prepare(
    `insert into log_chain values (?, ?, ?)
     on conflict (tag) do update set n = excluded.n, last_leaf = excluded.last_leaf`,
  );
  const saveState = db.prepare('update log_state set size = ?, range = ? where id = 0 and size = ?');
  let savedSize = 0;

  function makeLeaf(text: string, chains: readonly Chain[]): { hash: Buffer; leaf: string } {
    const hash = hashEntry(text);
    const leaf = hash.toString('base64url');
    range.append(hash);
    for (const chain of chains) chain.last = leaf;
    return { hash, leaf };
  }

  return {
    appendAnswer(atMs: number, token: string, claims: string, outcome: string): Leaf {
      const first = range.size;
      const requestSalt = takeSalt();
      const answerSalt = takeSalt();
      const request = `{"at":${atMs},"c":"${commitTo(requestSalt, token)}","d":[${requester.link()},${provider.link()}],"t":"request.accepted","v":1}`;
      const { hash: requestHash } = makeLeaf(request, [requester, provider]);
      const answer = `{"at":${atMs},"c":"${commitTo(answerSalt, claims)}","d":[${requester.link()},${provider.link()}],"o":"${outcome}","r":${first},"t":"response","v":1}`;
      const { hash, leaf } = makeLeaf(answer, [requester, provider]);
      insertEntries.run(first, request, requestHash, first + 1, answer, hash);
      insertMessages.run(first, token, first + 1, claims);
      insertSalts.run(first, requestSalt, first + 1, answerSalt);
      return { index: first + 1, leaf };
    },
    appendRefusal(atMs: number, claims: string): Leaf {
      const index = range.size;
      const salt = takeSalt();
      const text = `{"at":${atMs},"c":"${commitTo(salt, claims)}","d":[${requester.link()}],"o":"refused","t":"request.refused","v":1}`;
      const { hash, leaf } = makeLeaf(text, [requester]);
      insertEntry.run(index, text, hash);
      insertMessage.run(index, claims);
      insertSalt.run(index, salt);
      return { index, leaf };
    },
    /** Once per transaction, at its end. */
    save(): void {
      saveChain.run(requester.tag, requester.n, requester.last);
      saveChain.run(provider.tag, provider.n, provider.last);
      if (saveState.run(range.size, Buffer.concat(range.hashes), savedSize).changes !== 1) {
        throw new Error('the log is not where it was');
      }
      savedSize = range.size;
    },
  };
}
