import type { JsonObject } from '../../sqx/strict-json-text.ts';
import { encodeBase64url } from '../base64url.ts';
import type { Awaitable } from '../crypto/crypto-port.ts';
import { whenAllReady } from '../crypto/when-ready.ts';
import { encodeJson } from './sign-compact-jws.ts';

export interface IssuedDisclosure {
  readonly name: string;
  readonly text: string;
  /** Index in the array `name`; absent for the claim itself. */
  readonly element?: number;
}

export interface MadeDisclosures {
  readonly disclosures: readonly IssuedDisclosure[];
  /** Of the claims, in the same order; those of elements stand inside their claims. */
  readonly digests: readonly string[];
}

/** Cryptographically strong. */
export type RandomBytes = (count: number) => Uint8Array;

type DigestText = (text: string) => Awaitable<string>;

const SALT_BYTES = 16;

/** RFC 9901 §4.2, each with a salt of its own (LIC-P9). Arrays are disclosable recursively (§4.2.6). */
export function makeDisclosures(
  disclosable: JsonObject,
  digest: DigestText,
  randomBytes: RandomBytes,
): Awaitable<MadeDisclosures> {
  const elements = Object.entries(disclosable).flatMap(([name, value]) =>
    listElements(name, value, randomBytes),
  );
  return whenAllReady(elements.map(toDigest), (elementDigests) => {
    const references = elements.map(({ name }, i) => ({ name, reference: { '...': elementDigests[i] } }));
    const claims = Object.entries(disclosable).map(([name, value]) => {
      const own = references.filter((element) => element.name === name).map(({ reference }) => reference);
      return { name, text: disclose(randomBytes, name, Array.isArray(value) ? own : value) };
    });
    return whenAllReady(claims.map(toDigest), (digests) => ({
      disclosures: [...claims, ...elements],
      digests,
    }));
  });

  function toDigest({ text }: IssuedDisclosure): Awaitable<string> {
    return digest(text);
  }
}

function listElements(name: string, value: unknown, randomBytes: RandomBytes): IssuedDisclosure[] {
  if (!Array.isArray(value)) return [];
  return value.map((item, element) => ({ name, element, text: disclose(randomBytes, item) }));
}

function disclose(randomBytes: RandomBytes, ...claim: readonly unknown[]): string {
  return encodeJson([encodeBase64url(randomBytes(SALT_BYTES)), ...claim]);
}
