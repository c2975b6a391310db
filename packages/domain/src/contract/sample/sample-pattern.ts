import { type PatternPart, readPatternParts } from '../pattern-parts.ts';

const DIGITS = '0123456789';
const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const CANDIDATES = [...DIGITS, ...CAPITALS, ...CAPITALS.toLowerCase(), ...'-_./:#@ ', ...'样例甲乙丙丁'];
const USUAL_LENGTH = 6;

interface Bounds {
  minLength?: number;
  maxLength?: number;
}

/**
 * A text of the pattern: the serial written with the characters that each place allows, so that different
 * serials give different texts while there is room. undefined for a pattern that this does not understand.
 */
export function samplePattern(pattern: string, serial: number, bounds: Bounds): string | undefined {
  const parts = readPatternParts(pattern);
  if (!parts) return undefined;
  const places = parts.flatMap((part) => {
    const allowed = listAllowed(part.atom);
    return Array.from({ length: repeatsOf(part, parts, bounds) }, () => allowed);
  });
  return places.some((allowed) => allowed.length === 0) ? undefined : writeSerial(serial, places);
}

function listAllowed(atom: string): string[] {
  if (atom.length === 1) return [atom];
  const expression = new RegExp(`^${atom}$`, 'u');
  return CANDIDATES.filter((candidate) => expression.test(candidate));
}

/** A part of variable length takes the room that the others leave, up to the usual length of a text. */
function repeatsOf({ least, most }: PatternPart, parts: PatternPart[], bounds: Bounds): number {
  const others = parts.reduce((sum, part) => sum + part.least, 0) - least;
  const { minLength = 0, maxLength = USUAL_LENGTH } = bounds;
  const wanted = Math.max(minLength, Math.min(maxLength, USUAL_LENGTH)) - others;
  return Math.min(most, Math.max(least, wanted));
}

function writeSerial(serial: number, places: string[][]): string {
  let rest = serial;
  const written = places.toReversed().map((allowed) => {
    const character = allowed[rest % allowed.length] ?? '';
    rest = Math.floor(rest / allowed.length);
    return character;
  });
  return written.reverse().join('');
}
