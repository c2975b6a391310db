import { isJsonObject, type JsonObject } from '../../sqx/strict-json-text.ts';
import type { Disclosure } from './disclosure.ts';
import { findElementDigest, isDigestList } from './embedded-digests.ts';

/** `element` is the index in the array `name` as issued; absent for the claim itself. */
export type Show = (name: string, element?: number) => boolean;

interface Choice {
  readonly byDigest: ReadonlyMap<string | undefined, Disclosure>;
  readonly show: Show;
  readonly chosen: Set<Disclosure>;
}

/** What to show, and nothing that lies inside something not shown (RFC 9901 §7.2). */
export function chooseDisclosures(
  payload: JsonObject,
  byDigest: ReadonlyMap<string | undefined, Disclosure>,
  show: Show,
): ReadonlySet<Disclosure> {
  const choice: Choice = { byDigest, show, chosen: new Set() };
  chooseWithin(payload, '', choice);
  return choice.chosen;
}

function chooseWithin(value: unknown, name: string, choice: Choice): void {
  if (Array.isArray(value)) {
    for (const [element, item] of value.entries()) chooseElement(item, name, element, choice);
  } else if (isJsonObject(value)) {
    for (const [member, inner] of Object.entries(value)) {
      if (member === '_sd') chooseMembers(inner, choice);
      else chooseWithin(inner, member, choice);
    }
  }
}

function chooseElement(item: unknown, name: string, element: number, choice: Choice): void {
  const digest = findElementDigest(item);
  if (digest === undefined) chooseWithin(item, name, choice);
  else {
    const disclosure = choice.byDigest.get(digest);
    if (disclosure && choice.show(name, element)) add(disclosure, name, choice);
  }
}

function chooseMembers(digests: unknown, choice: Choice): void {
  if (!isDigestList(digests)) return;
  for (const digest of digests) {
    const disclosure = choice.byDigest.get(digest);
    const name = disclosure?.name;
    if (disclosure && name !== undefined && choice.show(name)) add(disclosure, name, choice);
  }
}

function add(disclosure: Disclosure, name: string, choice: Choice): void {
  if (choice.chosen.has(disclosure)) return;
  choice.chosen.add(disclosure);
  chooseWithin(disclosure.value, name, choice);
}
