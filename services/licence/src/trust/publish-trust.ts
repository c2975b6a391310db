import { toJcs } from '@shuqiao/protocol/evidence/jcs';
import type { LicenceSigner } from '@shuqiao/protocol/licence/crypto/crypto-port';
import { nodeLicenceCrypto } from '@shuqiao/protocol/licence/crypto/node-crypto';
import { indexTrust } from '@shuqiao/protocol/licence/trust/index-trust';
import { hashTrust, signTrust } from '@shuqiao/protocol/licence/trust/trust-token';
import type { LicenceTrust } from '@shuqiao/schemas/types/licence-trust';
import {
  findNewestTrustVersion,
  insertTrustVersion,
  type TrustVersion,
} from '@shuqiao/storage/licence/trust-version';
import type { Store } from '@shuqiao/storage/store';
import type { TrustContent } from './compose-trust.ts';
import type { TrustHolder } from './trust-holder.ts';

interface Options {
  readonly store: Store;
  readonly clock: () => number;
  readonly signer: LicenceSigner;
  /** What is registered now. */
  readonly readContent: () => Promise<TrustContent>;
}

const LIFE_MS = 24 * 3_600_000;
const RENEWED_AFTER_MS = LIFE_MS / 2;

function toContent({ version: _, issuedAt: _i, expiresAt: _e, ...content }: LicenceTrust): TrustContent {
  return content;
}

/**
 * Publishes what verifiers are to believe, as a numbered version that lives for a day: anew when something has
 * changed, or when half of that has passed. A version never changes.
 */
export async function openTrust({ store, clock, signer, readContent }: Options): Promise<TrustHolder> {
  async function publishNext(content: TrustContent, before: TrustVersion | undefined): Promise<void> {
    const issuedMs = Math.floor(clock() / 1000) * 1000;
    const version = (before?.version ?? 0) + 1;
    const trust: LicenceTrust = {
      ...content,
      version,
      issuedAt: new Date(issuedMs).toISOString(),
      expiresAt: new Date(issuedMs + LIFE_MS).toISOString(),
    };
    const document = JSON.stringify(trust);
    const h = await hashTrust(new TextEncoder().encode(document), nodeLicenceCrypto);
    const times = { iat: issuedMs / 1000, exp: (issuedMs + LIFE_MS) / 1000 };
    const token = await signTrust({ iss: trust.issuer, ...times, n: version, h }, signer);
    // Another instance may have been first: then its version is read below.
    await store.write((w) => insertTrustVersion(w, { version, document, token, issuedMs }));
  }

  const isDue = (content: TrustContent, newest: TrustVersion): boolean =>
    clock() - newest.issuedMs > RENEWED_AFTER_MS ||
    toJcs(toContent(JSON.parse(newest.document))) !== toJcs(content);

  async function toHeld({ version, document, token }: TrustVersion): Promise<Held> {
    const etag = `"${await hashTrust(new TextEncoder().encode(document), nodeLicenceCrypto)}"`;
    const index = indexTrust(JSON.parse(document), clock());
    return { index, published: { version, document, token, etag } };
  }

  async function readHeld(): Promise<Held> {
    const content = await readContent();
    const before = await findNewestTrustVersion(store.read);
    if (!before || isDue(content, before)) await publishNext(content, before);
    const newest = await findNewestTrustVersion(store.read);
    if (!newest) throw new Error('the trust document was not stored');
    return toHeld(newest);
  }

  type Held = ReturnType<TrustHolder['current']>;
  let held = await readHeld();
  return {
    current: () => held,
    async refresh() {
      held = await readHeld();
    },
  };
}
