import { createPublicKey } from 'node:crypto';
import { loadOrCreateKey } from '@shuqiao/http/load-or-create-key';
import { insertHolderConsent } from '@shuqiao/storage/licence/holder-consent';
import { findLicence, replaceLicence } from '@shuqiao/storage/licence/licence';
import { appendLicenceEvent, type LicenceEvent } from '@shuqiao/storage/licence/licence-event';
import { listLookUpsOfHolder } from '@shuqiao/storage/licence/look-up';
import type { Store } from '@shuqiao/storage/store';
import { newHolderConsent, newLicenceEvent } from '@shuqiao/storage/testing/licence-rows';
import { temporaryStores } from '@shuqiao/storage/testing/temp-store';
import { hashCode } from '../../codes/one-time-code.ts';
import { toStoredItems } from '../../consents/consent-items.ts';
import type { LicenceDeps } from '../../deps.ts';
import { MARKET } from '../../testing/open-licence-world.ts';
import { CARD_CODE, HOLDER, nowMs, openVerifyWorld, type VerifyWorld } from './open-verify-world.ts';

/** Worlds on SQLite for one `describe`; call it there. */
export function temporaryWorlds() {
  const stores = temporaryStores('sqlite', 'licence');

  return async function openWorld(deps: Partial<LicenceDeps> = {}) {
    const store = await stores.open();
    const world = await openVerifyWorld(store, deps);
    return {
      ...world,
      async listLookUps(holderCode: string) {
        return (await listLookUpsOfHolder(store.read, holderCode)).rows;
      },
      dumpTables: () => dumpTables(store),
      /** The holder of the card allows the clerk's department to see these items, once. */
      giveConsent: (code: string, items: readonly string[]) =>
        store.write((w) =>
          insertHolderConsent(
            w,
            newHolderConsent({
              holderCode: HOLDER,
              department: MARKET,
              types: [CARD_CODE],
              items: toStoredItems([{ type: CARD_CODE, items }]),
              codeHash: hashCode('consent', code, world.deps),
              expiresMs: nowMs + 60_000,
            }),
          ),
        ),
      async gatewayPublic() {
        const jwk = await loadOrCreateKey(world.folder.keyFile('gateway.jwk'), 'ES256');
        return createPublicKey({ key: { ...jwk }, format: 'jwk' }).export({ format: 'jwk' });
      },
    };
  };
}

/** An act upon a licence of the register, in effect at once. */
export async function setLicenceState(
  { store }: Pick<VerifyWorld, 'store'>,
  zzbs: string,
  event: Partial<LicenceEvent>,
): Promise<void> {
  await store.write(async (w) => {
    const licence = await findLicence(w, zzbs);
    if (!licence) throw new Error('no such licence');
    await replaceLicence(w, { ...licence, state: event.toState ?? '01' });
    await appendLicenceEvent(w, newLicenceEvent(zzbs, { recordedMs: 2_000, ...event }));
  });
}

/** Every row of every table, as text. */
function dumpTables(store: Store): Record<string, string> {
  if (store.engine !== 'sqlite') throw new Error('a store on SQLite is dumped');
  const { reader } = store.raw;
  const named = reader.prepare<[], { name: string }>(
    "select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite%'",
  );
  return Object.fromEntries(
    named.all().map(({ name }) => [name, JSON.stringify(reader.prepare(`select * from "${name}"`).all())]),
  );
}
