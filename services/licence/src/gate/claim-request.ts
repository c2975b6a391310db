import type { Caller } from '@shuqiao/http/signed/caller';
import type { Refused } from '@shuqiao/http/signed/outcome';
import { claimSignedRequest } from '@shuqiao/storage/licence/signed-request';
import type { Store } from '@shuqiao/storage/store';

/** SQX-R41: an entry lives ten seconds past `exp`, and as long again as clocks of nodes may differ. */
const REPLAY_GRACE_MS = 15_000;

/** Step 24 (SQX-R43): the token is spent before anything is done for it. */
export async function claimRequest(
  { claims }: Pick<Caller<'licence' | 'licence_rows'>, 'claims'>,
  store: Store,
): Promise<Refused | undefined> {
  const { iss, jti, exp } = claims;
  const expiresMs = exp * 1000 + REPLAY_GRACE_MS;
  const isFirst = await store.write((w) => claimSignedRequest(w, { issuer: iss, jti, expiresMs }));
  return isFirst ? undefined : { kind: 'refused', code: 'replay', spendsToken: false };
}
