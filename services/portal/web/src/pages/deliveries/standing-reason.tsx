import { useLanguage } from '../../i18n/language-context.tsx';
import { useText } from '../../i18n/use-text.ts';
import { useReasons } from '../../ui/use-reasons.ts';
import { deliveriesTexts } from './deliveries-texts.ts';

/** Why it is missing and what to do; nothing where it is not missing. */
export function StandingReason({ code }: { code: string | null }) {
  const t = useText(deliveriesTexts);
  const { language } = useLanguage();
  const reason = useReasons().find(code);
  if (code === null) return null;
  if (!reason) return <p>{code}</p>;
  return (
    <p>
      {reason.meaning[language]} <strong>{t.fix}</strong> {reason.fix[language]}
    </p>
  );
}
