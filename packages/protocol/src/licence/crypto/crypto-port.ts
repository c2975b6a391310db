export type HashName = 'sha-256' | 'sha-384' | 'sha-512';
export type LicenceAlgorithm = 'ES256' | 'Ed25519' | 'PS256';
export type Awaitable<T> = T | Promise<T>;

/** The public members that a key of ours has (RFC 7517); fits what node:crypto and WebCrypto call by this name. */
export interface JsonWebKey {
  readonly kty?: string;
  readonly crv?: string;
  readonly x?: string;
  readonly y?: string;
  readonly n?: string;
  readonly e?: string;
}

/**
 * What a platform may do faster than the code that runs on every one. It says yes only where that code would:
 * whatever it is not sure of it leaves to it.
 */
export interface FastTexts {
  /** Text of a canonical base64url segment of strict UTF-8; undefined where the slow path has to say. */
  readSegment(segment: string): string | undefined;
  /** Bytes of a text that is known to be ASCII. */
  toAsciiBytes(text: string): Uint8Array;
  /** base64url of the digest over the UTF-8 bytes. */
  digestText(name: HashName, text: string): string;
}

/** What the verification of licences needs of a platform; the same checks run in Node and in a browser. */
export interface LicenceCrypto {
  readonly fastTexts?: FastTexts;
  digest(name: HashName, bytes: Uint8Array): Awaitable<Uint8Array>;
  /** False for any signature that does not hold, malformed ones included; never throws. ES256 is r‖s. Keys cached by JWK object. */
  verify(
    alg: LicenceAlgorithm,
    jwk: JsonWebKey,
    signed: Uint8Array,
    signature: Uint8Array,
  ): Awaitable<boolean>;
  /** RFC 1950. Undefined when it is no zlib stream, is truncated, leaves bytes unread, or would exceed maxBytes. */
  inflate(bytes: Uint8Array, maxBytes: number): Awaitable<Uint8Array | undefined>;
}

export interface LicenceSigner {
  readonly alg: LicenceAlgorithm;
  readonly kid: string;
  sign(bytes: Uint8Array): Awaitable<Uint8Array>;
}
