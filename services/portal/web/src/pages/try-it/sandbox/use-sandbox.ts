import { useEffect, useState } from 'react';
import { generateBrowserKey } from '../../../sqx/browser-key.ts';
import { askOwnGrants } from '../exchange/ask-own-grants.ts';
import type { Place } from '../exchange/place.ts';
import { isLive, type KeptSandbox } from './kept-sandbox.ts';
import { readSubjectKey, registerSandbox } from './register-sandbox.ts';
import { sandboxStore } from './sandbox-store.ts';
import { waitUntilKnown } from './wait-until-known.ts';

/** The trial of one account with one resource: key, registration, and what the exchange knows of it. */
export function useSandbox(account: string, place: Place) {
  const name = `${account} ${place.resource}`;
  const [sandbox, setSandbox] = useState<KeptSandbox | null>();
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let left = false;
    sandboxStore
      .find(name)
      .catch(() => undefined)
      .then((kept) => {
        if (!left) setSandbox(kept && isLive(kept, Date.now()) ? kept : null);
      });
    return () => {
      left = true;
    };
  }, [name]);

  async function keep(next: KeptSandbox) {
    setSandbox(next);
    // In a private window nothing may be kept: the trial then lasts as long as the page.
    await sandboxStore.keep(name, next).catch(() => undefined);
  }

  return {
    /** Undefined while the browser looks; null where there is none. */
    sandbox,
    /** Questions to the exchange so far, while it learns of the system. */
    attempt,
    createKey: async (exportable: boolean) => keep({ key: await generateBrowserKey(exportable), exportable }),
    async register(kept: KeptSandbox) {
      const { key } = kept;
      const registration = kept.registration ?? (await registerSandbox(key, place.resource, place.issuer));
      const registered = { ...kept, registration };
      await keep(registered);
      const ask = () => askOwnGrants(key, registration.system.id, place);
      await waitUntilKnown({ ask, onAttempt: setAttempt });
      const needsSubject = registration.requires.subject;
      const subjectKey = needsSubject ? await readSubjectKey(registration.system.id) : undefined;
      await keep({ ...registered, known: true, ...(subjectKey === undefined ? {} : { subjectKey }) });
    },
    async forget() {
      setSandbox(null);
      setAttempt(0);
      await sandboxStore.forget(name).catch(() => undefined);
    },
  };
}
