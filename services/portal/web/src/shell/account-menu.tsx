import { Link, useLocation } from 'wouter';
import { useSession } from '../api/use-session.ts';
import { useText } from '../i18n/use-text.ts';
import { shellTexts } from './shell-texts.ts';
import { useSignInHref } from './use-sign-in-href.ts';
import { useSignOut } from './use-sign-out.ts';

/** Takes the same room before the session is known, signed in or not: what stands beside it keeps its place. */
export function AccountMenu() {
  const t = useText(shellTexts);
  const { data } = useSession();
  const signInHref = useSignInHref();
  const [, navigate] = useLocation();
  const signOut = useSignOut();

  if (!data) return <span className="account" />;
  const { account } = data;
  if (!account) {
    return (
      <span className="account">
        <Link className="plain-button" href={signInHref}>
          {t.signIn}
        </Link>
      </span>
    );
  }
  return (
    <span className="account">
      <Link className="account-name" href="/account" title={account.name}>
        <span className="visually-hidden">{t.account}: </span>
        <span className="account-line">{account.name}</span>
        <span className="account-line account-role">{t.roles[account.role]}</span>
      </Link>
      <button
        type="button"
        className="plain-button"
        disabled={signOut.pending}
        onClick={() => void signOut.run().then(() => navigate('/'))}
      >
        {t.signOut}
      </button>
    </span>
  );
}
