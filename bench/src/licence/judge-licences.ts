import type { LicenceAsk, LicenceWorld } from '@shuqiao/protocol/licence/verify/licence-ask';
import { verifyLicence } from '@shuqiao/protocol/licence/verify/verify-licence';
import { audience, licenceNowMs } from '@shuqiao/protocol/testing/licence-trust';
import { type KindId, kinds } from './mint-licences.ts';
import type { PresentedLicence } from './presented-licence.ts';

const nonces = new Set<string>();
const binding: NonNullable<LicenceAsk['binding']> = {
  audience,
  useNonce: (nonce) => !nonces.has(nonce) && nonces.size < nonces.add(nonce).size,
};

/** All that a matter asks: type, items, key binding where there is one. Every answer must be `valid`. */
export async function judgeLicences(
  id: KindId,
  licences: readonly PresentedLicence[],
  world: LicenceWorld,
): Promise<void> {
  const { type, want, isBound } = kinds[id];
  const asked = { type: type['x-licenceType'], want, nowMs: licenceNowMs, ...(isBound && { binding }) };
  for (const { text } of licences) {
    const { outcome } = await verifyLicence({ presented: text, ...asked }, world);
    if (outcome !== 'valid') throw new Error(`a good licence was found ${outcome}`);
  }
}
