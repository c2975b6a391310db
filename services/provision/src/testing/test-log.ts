import { createHash } from 'node:crypto';
import { commitTo } from '@shuqiao/protocol/evidence/commitment';
import { createDepartmentTagger } from '@shuqiao/protocol/evidence/department-tag';
import { toJcs } from '@shuqiao/protocol/evidence/jcs';
import { openSequencer, type PendingLeaf, sequence } from '@shuqiao/protocol/evidence/sequence';
import type { EvidenceEntry, EvidencePage } from '@shuqiao/schemas/types/evidence-page';

const PROVIDER = 'provider';
const NOTHING = 'A'.repeat(43);

function hide(claims: Record<string, unknown>, index: number) {
  const message = toJcs(claims);
  return { message, salt: createHash('sha256').update(`${index} ${message}`).digest() };
}

/** A real evidence log in memory, with what its commitments hide. */
export class TestLog {
  entries: EvidenceEntry[] = [];
  #state = openSequencer(createDepartmentTagger(Buffer.alloc(32, 7)));

  constructor(seed = 'log', openedAtMs = 0) {
    const opening = { t: 'log.opened', departments: [], commitment: null, more: { origin: seed } } as const;
    this.#append(opening, null, openedAtMs);
  }

  get size(): number {
    return this.entries.length;
  }

  get root(): string {
    return this.#state.range.root().toString('base64');
  }

  /** A request and its answer with these claims; returns the index of the answer. */
  answer(claims: Record<string, unknown>, atMs: number): number {
    const request = { t: 'request.accepted', departments: [PROVIDER], more: {} } as const;
    const index = this.#append({ ...request, commitment: NOTHING }, null, atMs);
    const { message, salt } = hide(claims, index);
    const response = {
      t: 'response',
      departments: [PROVIDER],
      more: { o: 'ok' },
      requestRef: index,
    } as const;
    return this.#append({ ...response, commitment: commitTo(salt, message) }, { message, salt }, atMs);
  }

  /** A refusal with these claims; returns its index. */
  refuse(claims: Record<string, unknown>, atMs: number): number {
    const { message, salt } = hide(claims, this.size);
    const refusal = { t: 'request.refused', departments: [PROVIDER], more: { o: 'refused' } } as const;
    return this.#append({ ...refusal, commitment: commitTo(salt, message) }, { message, salt }, atMs);
  }

  /** A privileged view with this message. */
  view(claims: Record<string, unknown>): void {
    const { message, salt } = hide(claims, this.size);
    const view = { t: 'privileged.viewed', departments: [], more: {} } as const;
    this.#append({ ...view, commitment: commitTo(salt, message) }, { message, salt });
  }

  /** Erases message and salt of a range, and says so in the log. */
  erase(from: number, to: number): void {
    this.entries = this.entries.map((entry) =>
      entry.index < from || entry.index > to ? entry : { ...entry, message: null, salt: null },
    );
    this.#append({ t: 'evidence.erased', departments: [], commitment: NOTHING, more: { from, to } }, null);
  }

  page(after: number, limit: number): EvidencePage {
    return { size: this.size, entries: this.entries.slice(after + 1, after + 1 + limit) };
  }

  #append(leaf: PendingLeaf, hidden: { message: string; salt: Buffer } | null, atMs = 0): number {
    const { entries, next } = sequence(this.#state, [leaf], atMs);
    this.#state = next;
    const index = this.entries.length;
    const message = hidden?.message ?? null;
    const salt = hidden?.salt.toString('base64url') ?? null;
    this.entries.push(...entries.map(({ text }) => ({ index, entry: text, message, salt })));
    return index;
  }
}
