import { JSON_MAX_DEPTH } from '../../sqx/limits.ts';
import { isJsonObject, type JsonObject } from '../../sqx/strict-json-text.ts';
import { isForbiddenName, toPointer } from './claim-name.ts';
import type { Disclosure } from './disclosure.ts';
import { findElementDigest, isDigestList } from './embedded-digests.ts';

export interface Rebuild {
  readonly claims: JsonObject;
  readonly disclosed: ReadonlySet<string>;
  readonly unshown: number;
  /** Disclosures that a digest referred to. */
  readonly used: number;
  readonly misshapen: boolean;
  /** A digest was met twice. */
  readonly repeated: boolean;
}

/** The disclosures as presented, and for the digest of each its index among them. */
export interface PresentedDigests {
  readonly disclosures: readonly Disclosure[];
  readonly indexes: ReadonlyMap<string, number>;
}

interface Walk extends PresentedDigests {
  readonly met: Set<string>;
  readonly disclosed: Set<string>;
  unshown: number;
  used: number;
  misshapen: boolean;
  repeated: boolean;
}

const ROOT_DEPTH = 1;

/** RFC 9901 §7.1 (3). The walk goes on after a flaw, so that what is reported depends on no order. */
export function rebuildClaims(payload: JsonObject, { disclosures, indexes }: PresentedDigests): Rebuild {
  const counts = { unshown: 0, used: 0, misshapen: false, repeated: false };
  const walk: Walk = { disclosures, indexes, met: new Set(), disclosed: new Set(), ...counts };
  const claims = rebuildObject(payload, '', ROOT_DEPTH, walk);
  const { disclosed, unshown, used, misshapen, repeated } = walk;
  return { claims, disclosed, unshown, used, misshapen, repeated };
}

function rebuildValue(value: unknown, pointer: string, depth: number, walk: Walk): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > JSON_MAX_DEPTH) {
    walk.misshapen = true;
    return null;
  }
  if (Array.isArray(value)) return rebuildArray(value, pointer, depth, walk);
  return isJsonObject(value) ? rebuildObject(value, pointer, depth, walk) : value;
}

/** Most members are plain values, which need no pointer. */
function rebuildMember(value: unknown, parent: string, name: string, depth: number, walk: Walk): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return rebuildValue(value, toPointer(parent, name), depth + 1, walk);
}

function rebuildObject(object: JsonObject, pointer: string, depth: number, walk: Walk): JsonObject {
  const rebuilt: Record<string, unknown> = {};
  for (const name of Object.keys(object)) {
    if (name === '_sd' || (name === '_sd_alg' && depth === ROOT_DEPTH)) continue;
    if (isForbiddenName(name)) walk.misshapen = true;
    else rebuilt[name] = rebuildMember(object[name], pointer, name, depth, walk);
  }
  if (Object.hasOwn(object, '_sd')) addDisclosed(rebuilt, object._sd, pointer, depth, walk);
  return rebuilt;
}

function addDisclosed(
  rebuilt: Record<string, unknown>,
  digests: unknown,
  pointer: string,
  depth: number,
  walk: Walk,
): void {
  if (!isDigestList(digests)) {
    walk.misshapen = true;
    return;
  }
  for (const index of listMet(digests, walk)) {
    const disclosure = walk.disclosures[index];
    if (!disclosure) continue;
    const { name, value } = disclosure;
    if (name === undefined || isForbiddenName(name) || Object.hasOwn(rebuilt, name)) {
      walk.misshapen = true;
      continue;
    }
    const at = toPointer(pointer, name);
    walk.disclosed.add(at);
    rebuilt[name] = rebuildValue(value, at, depth + 1, walk);
  }
}

/**
 * In the order presented: digests stand in the order of chance, and objects whose members come in ever new orders are
 * slow to build and to read.
 */
function listMet(digests: readonly string[], walk: Walk): number[] {
  const met: number[] = [];
  for (const digest of digests) {
    const index = meet(digest, walk);
    if (index !== undefined) met.push(index);
  }
  return met.sort((a, b) => a - b);
}

function rebuildArray(items: readonly unknown[], pointer: string, depth: number, walk: Walk): unknown[] {
  const rebuilt: unknown[] = [];
  for (const item of items) {
    const at = `${pointer}/${rebuilt.length}`;
    const digest = findElementDigest(item);
    if (digest === undefined) {
      rebuilt.push(rebuildValue(item, at, depth + 1, walk));
      continue;
    }
    const index = meet(digest, walk);
    const disclosure = index === undefined ? undefined : walk.disclosures[index];
    if (!disclosure) continue;
    if (disclosure.name !== undefined) walk.misshapen = true;
    walk.disclosed.add(at);
    rebuilt.push(rebuildValue(disclosure.value, at, depth + 1, walk));
  }
  return rebuilt;
}

/** The index of a digest's disclosure, the first time only. */
function meet(digest: string, walk: Walk): number | undefined {
  const count = walk.met.size;
  if (walk.met.add(digest).size === count) {
    walk.repeated = true;
    return undefined;
  }
  const index = walk.indexes.get(digest);
  if (index === undefined) walk.unshown++;
  else walk.used++;
  return index;
}
