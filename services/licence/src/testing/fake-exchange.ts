import { createHash } from 'node:crypto';
import type { Fetch } from '@shuqiao/http/fetch';
import type { LeafDraftBody, LeafDrafts } from '@shuqiao/schemas/types/leaf-drafts';
import type { ServiceCase } from '@shuqiao/schemas/types/service-case';

export interface FakeExchange {
  readonly fetch: Fetch;
  /** What has been put on record, in order. */
  readonly leaves: LeafDraftBody[];
  readonly cases: Map<string, ServiceCase>;
  /** From now on nothing is put on record, until it is put back. */
  isDown: boolean;
}

const ORIGIN = 'log.example/exchange';

/** What the licence service sees of an exchange: leaves are taken in order, cases are told. */
export function fakeExchange(): FakeExchange {
  const leaves: LeafDraftBody[] = [];
  const positions = new Map<string, number>();

  function append({ leaves: given, cursor }: LeafDrafts): Response {
    const before = cursor ? cursor.position - given.length : 0;
    const reached = cursor ? Math.max(0, (positions.get(cursor.feed) ?? 0) - before) : 0;
    const fresh = given.slice(reached);
    if (cursor) positions.set(cursor.feed, Math.max(cursor.position, positions.get(cursor.feed) ?? 0));
    const entries = fresh.map((leaf) => {
      leaves.push(leaf);
      return {
        index: leaves.length,
        leaf: createHash('sha256').update(leaf.message).digest('base64url'),
        at: 0,
      };
    });
    return Response.json({ origin: ORIGIN, entries }, { status: 201 });
  }

  const exchange: FakeExchange = {
    leaves,
    cases: new Map(),
    isDown: false,
    async fetch(path, init) {
      if (exchange.isDown) return Response.json({}, { status: 503 });
      if (path === '/exchange/v1/leaves') return append(JSON.parse(String(init?.body)) as LeafDrafts);
      const found = exchange.cases.get(path.slice('/exchange/v1/cases/'.length));
      return found ? Response.json(found) : Response.json({}, { status: 404 });
    },
  };
  return exchange;
}
