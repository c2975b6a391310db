import type { TrustIndex } from '@shuqiao/protocol/licence/trust/trust-index';

/** A published trust document: the bytes, and the signature that travels beside them. */
export interface TrustDocument {
  readonly version: number;
  readonly document: string;
  readonly token: string;
  /** Quoted ETag: the hash of the bytes. */
  readonly etag: string;
}

export interface TrustHolder {
  /** In force now, as verifiers outside hold it. */
  current(): { readonly index: TrustIndex; readonly published: TrustDocument };
  /** Publishes a new version when authorities, types or keys have changed. */
  refresh(): Promise<void>;
}
