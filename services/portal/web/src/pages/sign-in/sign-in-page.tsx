import { useLocation, useSearch } from 'wouter';
import { useSession } from '../../api/use-session.ts';
import { useText } from '../../i18n/use-text.ts';
import { toOwnPath } from '../../shell/own-path.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { LocalForm } from './local-form.tsx';
import { OidcCard } from './oidc-card.tsx';
import { OidcRefusal } from './oidc-refusal.tsx';
import { signInTexts } from './sign-in-texts.ts';
import { SignedInAlready } from './signed-in-already.tsx';

export default function SignInPage() {
  const t = useText(signInTexts);
  const session = useSession();
  const [, navigate] = useLocation();
  const parameters = new URLSearchParams(useSearch());
  const [asked, refusal] = [parameters.get('to'), parameters.get('problem')];
  const to = toOwnPath(asked);
  return (
    <PageFrame title={t.title} lead={asked ? `${t.lead}${t.backTo}` : t.lead}>
      <Loaded query={session} minHeight="30rem">
        {({ account, signIn, demo }) => {
          if (account) return <SignedInAlready account={account} to={to} />;
          const { local, oidc } = signIn;
          if (!local && !oidc) return <EmptyState title={t.noWay} hint={t.noWayHint} />;
          return (
            <>
              {refusal ? <OidcRefusal code={refusal} reason={parameters.get('reason')} /> : null}
              {oidc ? <OidcCard name={oidc.name} to={to} /> : null}
              {local ? (
                <Card title={t.local}>
                  <LocalForm onDone={() => navigate(to, { replace: true })} />
                </Card>
              ) : null}
              {local && demo ? (
                <Card title={t.demoTitle}>
                  <p>{t.demoHint}</p>
                </Card>
              ) : null}
            </>
          );
        }}
      </Loaded>
    </PageFrame>
  );
}
