import { useText } from '../i18n/use-text.ts';
import { shellTexts } from './shell-texts.ts';
import { useReconnect } from './use-reconnect.ts';

export function ConnectionNotice() {
  const t = useText(shellTexts);
  const reachable = useReconnect();
  return <div role="status">{reachable ? null : <p className="notice notice-bad">{t.serverAway}</p>}</div>;
}
