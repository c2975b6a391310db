import { Problem } from '@shuqiao/http/problem';
import type { LicenceAsk } from '@shuqiao/protocol/licence/verify/licence-ask';
import { takeShowCode } from '@shuqiao/storage/licence/show-code';
import { checkGuessing, hashCode, recordWrongCode } from '../codes/one-time-code.ts';
import type { LicenceDeps } from '../deps.ts';
import { toAudience } from '../holders/prove-holder.ts';

type TakeDeps = Pick<LicenceDeps, 'clock' | 'failures' | 'hashHolder' | 'issuer' | 'store'>;

export type Shown = Required<Pick<LicenceAsk, 'presented' | 'binding'>>;

/**
 * What a show code shows, once: verify it as it is. The holder's nonce was burnt when the code was made; taking the
 * code takes its place. Throws `show_code_unknown`, `code_guessing_slowed`.
 * @param caller whose guesses are counted: an officer, or an address
 */
export async function takeShown(deps: TakeDeps, code: string, caller: string): Promise<Shown> {
  checkGuessing(caller, deps);
  const codeHash = hashCode('show', code, deps);
  const shown = await deps.store.write((w) => takeShowCode(w, codeHash, deps.clock()));
  if (shown?.token == null) {
    recordWrongCode(caller, deps);
    throw new Problem('show_code_unknown');
  }
  const binding = { audience: toAudience(deps.issuer, 'show'), useNonce: () => true };
  return { presented: shown.token, binding };
}
