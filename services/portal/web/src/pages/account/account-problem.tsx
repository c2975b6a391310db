import { useLocation } from 'wouter';
import { ApiProblem } from '../../api/api-problem.ts';
import { useText } from '../../i18n/use-text.ts';
import { useSignInHref } from '../../shell/use-sign-in-href.ts';
import { useSignOut } from '../../shell/use-sign-out.ts';
import { ProblemView } from '../../ui/problem-view.tsx';
import { accountTexts } from './account-texts.ts';
import { toPlainProblem } from './plain-problem.ts';

/** What failed; where only an old sign-in is in the way, the way to a new one. */
export function AccountProblem({ error }: { error: unknown }) {
  const t = useText(accountTexts);
  const [, navigate] = useLocation();
  const signInHref = useSignInHref();
  const signOut = useSignOut();
  const isOld = error instanceof ApiProblem && error.code === 'sign_in_again';
  return (
    <>
      <ProblemView error={toPlainProblem(error, t.hints)} />
      {isOld ? (
        <p>
          {t.signInAgainHint}{' '}
          <button
            type="button"
            className="plain-button"
            disabled={signOut.pending}
            onClick={() => void signOut.run().then(() => navigate(signInHref))}
          >
            {t.signOut}
          </button>
        </p>
      ) : null}
    </>
  );
}
