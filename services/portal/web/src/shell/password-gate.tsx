import { lazy, type ReactNode, Suspense } from 'react';
import { useLocation } from 'wouter';
import { useSession } from '../api/use-session.ts';
import { PageSkeleton } from '../ui/page-skeleton.tsx';

const FirstPasswordPage = lazy(() => import('../pages/account/first-password-page.tsx'));

/** With a one-time password only another password can be chosen; then the page that was asked for is shown. */
export function PasswordGate({ children }: { children: ReactNode }) {
  const [location] = useLocation();
  const { data } = useSession();
  if (!data?.account?.mustChangePassword || location === '/sign-in') return children;
  return (
    <Suspense fallback={<PageSkeleton />}>
      <FirstPasswordPage />
    </Suspense>
  );
}
