import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { type Role, useSession } from '../api/use-session.ts';
import { useText } from '../i18n/use-text.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageSkeleton } from '../ui/page-skeleton.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { shellTexts } from './shell-texts.ts';
import { useSignInHref } from './use-sign-in-href.ts';

interface Props {
  readonly roles: readonly Role[];
}

function useRoleNames(roles: readonly Role[]): string {
  const t = useText(shellTexts);
  return roles.map((role) => t.roles[role]).join(t.listMark);
}

function OtherRole({ roles }: Props) {
  const t = useText(shellTexts);
  usePageTitle(t.otherRole);
  return <EmptyState heading="h1" title={t.otherRole} hint={`${t.otherRoleHint} ${useRoleNames(roles)}`} />;
}

function SignInFirst({ roles }: Props) {
  const t = useText(shellTexts);
  usePageTitle(t.signInFirst);
  const names = useRoleNames(roles);
  const signInHref = useSignInHref();
  return (
    <EmptyState heading="h1" title={t.signInFirst} hint={`${t.signInFirstHint} ${names}`}>
      <Link className="button" href={signInHref}>
        {t.signIn}
      </Link>
    </EmptyState>
  );
}

/** Says who may open a page instead of opening it. The server decides again for every answer. */
export function Guard({ roles, children }: Props & { readonly children: ReactNode }) {
  const session = useSession();
  if (session.isPending) return <PageSkeleton />;
  if (session.isError) return <ProblemView error={session.error} onRetry={() => void session.refetch()} />;
  const { account } = session.data;
  if (account && roles.includes(account.role)) return children;

  return account ? <OtherRole roles={roles} /> : <SignInFirst roles={roles} />;
}
