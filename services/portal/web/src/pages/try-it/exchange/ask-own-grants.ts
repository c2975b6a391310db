import type { BrowserKey } from '../../../sqx/browser-key.ts';
import type { Place } from './place.ts';
import { type Answer, sendSigned } from './send-signed.ts';
import { signRequest } from './sign-request.ts';

/** SQX-R66: the own grants, by a signed request. */
export async function askOwnGrants(key: BrowserKey, system: string, place: Place): Promise<Answer> {
  return sendSigned(await signRequest({ key, system, place, path: 'grants', body: '{}', nowMs: Date.now() }));
}
