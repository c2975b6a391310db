import { deflateSync } from 'node:zlib';
import { createNodeSigner, nodeLicenceCrypto } from '../licence/crypto/node-crypto.ts';
import {
  issueStatusListToken,
  type StatusListContent,
} from '../licence/status-list/issue-status-list-token.ts';
import { readStatusListToken } from '../licence/status-list/read-status-list-token.ts';
import { type StatusBits, setStatus } from '../licence/status-list/status-bits.ts';
import type { StatusAsk, StatusLookup, StatusSource } from '../licence/status-list/status-source.ts';
import type { TrustedKeySet } from '../licence/status-list/trusted-key-set.ts';
import { licenceNowS, statusSignerId, statusUri, testKeys } from './licence-trust.ts';

const signer = createNodeSigner(testKeys.status);
const ENTRIES = 4_096;

/** Index to value; every other entry is 0. */
export type StatusValues = Readonly<Record<number, number>>;

/** A signed list, as the registered signer issues it. */
export function issueTestList(
  values: StatusValues = {},
  changes: Partial<StatusListContent> = {},
  by = signer,
): string {
  const bits: StatusBits = changes.bits ?? 2;
  const bytes = new Uint8Array((ENTRIES * bits) / 8);
  for (const [index, value] of Object.entries(values)) setStatus(bytes, bits, Number(index), value);
  const content = {
    uri: statusUri,
    iss: statusSignerId,
    iatSeconds: licenceNowS - 600,
    expSeconds: licenceNowS + 86_400,
    ttlSeconds: 3_600,
    bits,
    bytes,
    ...changes,
  };
  const token = issueStatusListToken(content, by, deflateSync);
  if (token instanceof Promise) throw new Error('node signs at once');
  return token;
}

export interface TestStatus extends StatusSource {
  /** What was asked for, in order: none for a bad token (LIC-S1). */
  readonly lookups: readonly string[];
}

type Answer = (uri: string, ask: StatusAsk) => StatusLookup | Promise<StatusLookup>;

/** Answers from one list, held verified as a cache does; or as `answer` says. */
export function createTestStatus(source: string | Answer = issueTestList()): TestStatus {
  const lookups: string[] = [];
  const held = new Map<readonly TrustedKeySet[], StatusLookup>();
  return {
    lookups,
    find(uri, ask) {
      lookups.push(uri);
      if (typeof source === 'function') return source(uri, ask);
      const known = ask.atMs === null ? held.get(ask.signers) : undefined;
      if (known) return known;
      const lookup = readHeld(source, uri, ask);
      held.set(ask.signers, lookup);
      return lookup;
    },
  };
}

function readHeld(token: string, uri: string, ask: StatusAsk): StatusLookup {
  const read = readStatusListToken(token, { ...ask, uri, crypto: nodeLicenceCrypto });
  if (read instanceof Promise) throw new Error('node reads at once');
  return 'code' in read ? read : { list: read };
}
