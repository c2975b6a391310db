import type { Clock } from '@shuqiao/http/clock';
import { Problem } from '@shuqiao/http/problem';
import type { SignedIn } from './sessions.ts';

const RECENT_MS = 900_000;

/** A browser left alone may not be used to change how its owner signs in. @throws Problem `sign_in_again` */
export function requireRecentSignIn({ sinceMs }: SignedIn, clock: Clock): void {
  if (clock() - sinceMs > RECENT_MS) throw new Problem('sign_in_again');
}
