import { isReservedName } from '../../sqx/find-repeated-member.ts';
import type { FastTexts } from '../crypto/crypto-port.ts';
import { type Malformed, malformed } from './malformed.ts';
import { readJsonSegment } from './read-json-segment.ts';

/** One claim (with a name) or one array element (without) that the issuer made disclosable (RFC 9901 §4.2). */
export interface Disclosure {
  /** As received: what the digest is taken over. */
  readonly text: string;
  readonly salt: string;
  readonly name?: string;
  readonly value: unknown;
}

/** JSON, but neither `[salt, name, value]` nor `[salt, value]`: V7 refuses it. */
export interface MisshapenDisclosure {
  readonly text: string;
  readonly misshapen: true;
}

export type PresentedDisclosure = Disclosure | MisshapenDisclosure;

export function isShaped(disclosure: PresentedDisclosure): disclosure is Disclosure {
  return !('misshapen' in disclosure);
}

export function readDisclosure(text: string, fast?: FastTexts): PresentedDisclosure | Malformed {
  const read = readJsonSegment(text, fast);
  if ('code' in read) return read;
  const { value } = read;
  if (!Array.isArray(value) || typeof value[0] !== 'string') return { text, misshapen: true };
  const salt: string = value[0];
  if (value.length === 2) return { text, salt, value: value[1] };
  const name: unknown = value[1];
  if (value.length !== 3 || typeof name !== 'string') return { text, misshapen: true };
  return isReservedName(name) ? malformed('duplicate') : { text, salt, name, value: value[2] };
}
