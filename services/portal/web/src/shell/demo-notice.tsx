import { useSession } from '../api/use-session.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';
import { shellTexts } from './shell-texts.ts';

/** Nobody may take the demo city for a real one. The line is kept free until it is known whether it is one. */
export function DemoNotice() {
  const t = useText(shellTexts);
  const format = useFormat();
  const demo = useSession().data?.demo;
  const until = demo?.simulatedUntil;
  return <p className="demo-notice">{until ? t.demoNotice(format.instant(until)) : demo ? t.demo : null}</p>;
}
