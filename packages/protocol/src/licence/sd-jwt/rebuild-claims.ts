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

interface Walk {
  readonly byDigest: ReadonlyMap<string | undefined, Disclosure>;
  readonly met: Set<string>;
  readonly disclosed: Set<string>;
  unshown: number;
  used: number;
  misshapen: boolean;
  repeated: boolean;
}

/** RFC 9901 §7.1 (3). The walk goes on after a flaw, so that what is reported depends on no order. */
export function rebuildClaims(
  payload: JsonObject,
  byDigest: ReadonlyMap<string | undefined, Disclosure>,
): Rebuild {
  const counts = { unshown: 0, used: 0, misshapen: false, repeated: false };
  const walk: Walk = { byDigest, met: new Set(), disclosed: new Set(), ...counts };
  const { _sd_alg, ...members } = payload;
  const claims = rebuildObject(members, '', 1, walk);
  return { claims, ...walk };
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

function rebuildObject(object: JsonObject, pointer: string, depth: number, walk: Walk): JsonObject {
  const rebuilt: Record<string, unknown> = {};
  for (const name of Object.keys(object)) {
    if (name === '_sd') continue;
    if (isForbiddenName(name)) walk.misshapen = true;
    else rebuilt[name] = rebuildValue(object[name], toPointer(pointer, name), depth + 1, walk);
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
  if (!isDigestList(digests)) walk.misshapen = true;
  for (const digest of isDigestList(digests) ? digests : []) {
    const disclosure = meet(digest, walk);
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

function rebuildArray(items: readonly unknown[], pointer: string, depth: number, walk: Walk): unknown[] {
  const rebuilt: unknown[] = [];
  for (const item of items) {
    const at = `${pointer}/${rebuilt.length}`;
    const digest = findElementDigest(item);
    if (digest === undefined) {
      rebuilt.push(rebuildValue(item, at, depth + 1, walk));
      continue;
    }
    const disclosure = meet(digest, walk);
    if (!disclosure) continue;
    if (disclosure.name !== undefined) walk.misshapen = true;
    walk.disclosed.add(at);
    rebuilt.push(rebuildValue(disclosure.value, at, depth + 1, walk));
  }
  return rebuilt;
}

/** The disclosure of a digest, the first time only. */
function meet(digest: string, walk: Walk): Disclosure | undefined {
  if (walk.met.has(digest)) {
    walk.repeated = true;
    return undefined;
  }
  walk.met.add(digest);
  const disclosure = walk.byDigest.get(digest);
  if (disclosure) walk.used++;
  else walk.unshown++;
  return disclosure;
}
