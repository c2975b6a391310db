import './notices.css';
import { Suspense } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { useText } from '../i18n/use-text.ts';
import { PageSkeleton } from '../ui/page-skeleton.tsx';
import { Announcer } from './announcer.tsx';
import { ConnectionNotice } from './connection-notice.tsx';
import { DemoNotice } from './demo-notice.tsx';
import { Footer } from './footer.tsx';
import { Guard } from './guard.tsx';
import { Header } from './header.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { PageErrors } from './page-errors.tsx';
import { PasswordGate } from './password-gate.tsx';
import { PrintHead } from './print-head.tsx';
import { routes } from './routes.ts';
import { SessionNotice } from './session-notice.tsx';
import { shellTexts } from './shell-texts.ts';
import { useScrollRestoration } from './use-scroll-restoration.ts';

/** The frame around every page: skip link, header, navigation, the page, footer. */
export function Shell() {
  const t = useText(shellTexts);
  const [location] = useLocation();
  useScrollRestoration();
  return (
    <>
      <a className="skip-link" href="#main">
        {t.skip}
      </a>
      <Header />
      <PrintHead />
      <main id="main" className="main" tabIndex={-1}>
        <DemoNotice />
        <PageErrors path={location}>
          <PasswordGate>
            <Suspense fallback={<PageSkeleton />}>
              <Switch>
                {routes.map(({ path, page: Page, roles }) => (
                  <Route key={path} path={path}>
                    {roles ? (
                      <Guard roles={roles}>
                        <Page />
                      </Guard>
                    ) : (
                      <Page />
                    )}
                  </Route>
                ))}
                <Route>
                  <NotFoundPage />
                </Route>
              </Switch>
            </Suspense>
          </PasswordGate>
        </PageErrors>
      </main>
      <Footer />
      <div className="notices no-print">
        <SessionNotice />
        <ConnectionNotice />
      </div>
      <Announcer />
    </>
  );
}
