import type { JsonWebKey } from '@shuqiao/protocol/licence/crypto/crypto-port';

/** What a signature check needs and nothing else, taken out of the text beforehand. */
export interface SignedPart {
  readonly bytes: Uint8Array;
  /** DER: what node:crypto checks fastest. */
  readonly der: Uint8Array;
}

/** One presentation of a licence that nobody presented before. */
export interface PresentedLicence {
  readonly text: string;
  readonly issuer: SignedPart;
  /** Only with key binding; every holder has a key of its own. */
  readonly holder?: SignedPart & { readonly jwk: JsonWebKey };
}
