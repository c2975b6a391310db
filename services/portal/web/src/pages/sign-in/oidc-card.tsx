import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { toOidcStart } from './oidc-start.ts';
import { signInTexts } from './sign-in-texts.ts';

export function OidcCard({ name, to }: { name: string; to: string }) {
  const t = useText(signInTexts);
  return (
    <Card title={t.oidcTitle}>
      <p>
        <a className="button" href={toOidcStart(to)}>
          {t.oidc(name)}
        </a>
      </p>
    </Card>
  );
}
