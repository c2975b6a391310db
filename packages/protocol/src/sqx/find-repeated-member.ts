import { findStringEnd } from './find-string-end.ts';

export function isReservedName(name: string): boolean {
  return name === '__proto__' || name === 'constructor' || name === 'prototype';
}

/**
 * The first repeated or reserved member name at any depth, escapes resolved.
 * For text that JSON.parse accepts; linear, and not recursive.
 */
export function findRepeatedMember(text: string): string | undefined {
  /** Names per open object; undefined for an open array. */
  const open: (Set<string> | undefined)[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x7b) open.push(new Set());
    else if (c === 0x5b) open.push(undefined);
    else if (c === 0x7d || c === 0x5d) open.pop();
    else if (c === 0x22) {
      const end = findStringEnd(text, i);
      if (isFollowedByColon(text, end)) {
        const name: string = JSON.parse(text.slice(i, end + 1));
        const names = open.at(-1);
        if (isReservedName(name) || names?.has(name)) return name;
        names?.add(name);
      }
      i = end;
    }
  }
  return undefined;
}

function isFollowedByColon(text: string, end: number): boolean {
  let i = end + 1;
  while (isJsonSpace(text.charCodeAt(i))) i++;
  return text.charCodeAt(i) === 0x3a;
}

function isJsonSpace(c: number): boolean {
  return c === 0x20 || c === 0x09 || c === 0x0a || c === 0x0d;
}
