import { useSession } from '../api/use-session.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';
import { shellTexts } from './shell-texts.ts';

export function Footer() {
  const t = useText(shellTexts);
  const format = useFormat();
  const simulatedUntil = useSession().data?.demo?.simulatedUntil;
  return (
    <footer className="footer">
      <p>{t.footer}</p>
      {simulatedUntil ? (
        <p>
          {t.demo} {t.demoSimulated(format.instant(simulatedUntil))}
        </p>
      ) : null}
    </footer>
  );
}
