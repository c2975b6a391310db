import { requestJson } from '../api/request-json.ts';
import { useAction } from '../api/use-action.ts';
import { useForgetSession } from '../api/use-session.ts';
import { expectSessionEnd } from '../api/use-session-end.ts';

/** Ends the session here and in every other tab; when the server cannot be told, the page says that one is still signed in. */
export function useSignOut() {
  const forget = useForgetSession();
  return useAction(async () => {
    await requestJson('/portal/v1/sign-out', { method: 'POST', body: {} });
    expectSessionEnd();
    await forget();
  });
}
