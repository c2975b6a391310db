import { Link } from 'wouter';
import type { Account } from '../../api/use-session.ts';
import { useText } from '../../i18n/use-text.ts';
import { useSignOut } from '../../shell/use-sign-out.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { signInTexts } from './sign-in-texts.ts';

export function SignedInAlready({ account, to }: { account: Account; to: string }) {
  const t = useText(signInTexts);
  const signOut = useSignOut();
  return (
    <EmptyState title={t.already(account.name)} hint={t.alreadyHint}>
      <div className="form-buttons">
        <Link className="button" href={to}>
          {t.goOn}
        </Link>
        <button
          type="button"
          className="plain-button"
          disabled={signOut.pending}
          onClick={() => void signOut.run()}
        >
          {t.signOut}
        </button>
      </div>
    </EmptyState>
  );
}
