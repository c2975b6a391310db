import { useSession } from '../api/use-session.ts';
import { useText } from '../i18n/use-text.ts';
import { shellTexts } from './shell-texts.ts';

/** Nobody may take the demo city for a real one. The line is kept free until it is known whether it is one. */
export function DemoNotice() {
  const t = useText(shellTexts);
  const demo = useSession().data?.demo;
  return <p className="demo-notice">{demo ? t.demo : null}</p>;
}
