import { Link } from 'wouter';
import { useText } from '../../i18n/use-text.ts';
import { signInTexts } from './sign-in-texts.ts';

interface Props {
  readonly code: string;
  readonly reason: string | null;
}

/** Why the way by the identity provider ended here. */
export function OidcRefusal({ code, reason }: Props) {
  const t = useText(signInTexts);
  const told = code === 'oidc_unavailable' ? t.oidcUnavailable : t.oidcReasons[reason ?? ''];
  return (
    <div className="problem" role="alert">
      <p className="problem-title">{t.oidcFailed}</p>
      {told ? <p>{told}</p> : null}
      <p>
        {t.problemCode} <Link href={`/problems/${encodeURIComponent(code)}`}>{code}</Link>
      </p>
    </div>
  );
}
