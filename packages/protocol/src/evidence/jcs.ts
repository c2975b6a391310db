import { EvidenceError } from './evidence-error.ts';

const plainText = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;
const loneSurrogate = /\p{Surrogate}/u;

/**
 * Canonical text of a JSON value (RFC 8785). Refuses what JSON cannot hold instead of dropping it:
 * undefined, non-finite numbers, lone surrogates, objects that are not plain.
 */
export function toJcs(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return toJcsString(value);
    case 'number':
      return toJcsNumber(value);
    case 'boolean':
      return String(value);
    case 'object':
      return value === null ? 'null' : toJcsComposite(value);
    default:
      throw unsupported(typeof value);
  }
}

function toJcsString(text: string): string {
  if (plainText.test(text)) return `"${text}"`;
  if (loneSurrogate.test(text)) throw unsupported('a lone surrogate');
  return JSON.stringify(text);
}

function toJcsNumber(value: number): string {
  if (!Number.isFinite(value)) throw unsupported(String(value));
  return String(value);
}

function toJcsComposite(value: object): string {
  if (Array.isArray(value)) return `[${Array.from(value, toJcs).join(',')}]`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw unsupported('an object that is not plain');
  return toJcsObject(value as Record<string, unknown>);
}

function toJcsObject(value: Record<string, unknown>): string {
  let text = '';
  // Without a comparator sort() orders by UTF-16 code units, which is what RFC 8785 §3.2.3 asks for.
  for (const name of Object.keys(value).sort()) {
    text += `${text === '' ? '' : ','}${toJcsString(name)}:${toJcs(value[name])}`;
  }
  return `{${text}}`;
}

function unsupported(what: string): EvidenceError {
  return new EvidenceError('jcs_unsupported', `JSON has no ${what}`);
}
