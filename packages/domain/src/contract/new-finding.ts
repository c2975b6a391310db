import type { Finding } from '@shuqiao/schemas/types/finding';

const POINTER_CHARACTERS = 256;

export function newFinding(pointer: string, code: string, zh: string, en: string): Finding {
  return { pointer: pointer.slice(0, POINTER_CHARACTERS), code, message: { zh, en } };
}

/** One more reference token on a JSON Pointer (RFC 6901), cut to a readable length. */
export function appendToPointer(pointer: string, name: string | number): string {
  return `${pointer}/${String(name).slice(0, 64).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
