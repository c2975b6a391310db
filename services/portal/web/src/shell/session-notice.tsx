import { Link } from 'wouter';
import { useSessionEnd } from '../api/use-session-end.ts';
import { useText } from '../i18n/use-text.ts';
import { shellTexts } from './shell-texts.ts';
import { useSignInHref } from './use-sign-in-href.ts';

/** The session ended while the page was open; what was on it is one sign-in away. */
export function SessionNotice() {
  const t = useText(shellTexts);
  const ended = useSessionEnd();
  const signInHref = useSignInHref();
  return (
    <div role="alert">
      {ended ? (
        <p className="notice notice-warn">
          {t.sessionEnded}
          <Link className="button" href={signInHref}>
            {t.signInAgain}
          </Link>
        </p>
      ) : null}
    </div>
  );
}
