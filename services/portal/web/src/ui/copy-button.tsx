import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { uiTexts } from './ui-texts.ts';

export function CopyButton({ text, label }: { text: string; label?: string }) {
  const t = useText(uiTexts);
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  return (
    <>
      <button type="button" className="plain-button" onClick={() => void copy()}>
        {label ?? t.copy}
      </button>
      <span role="status" className="copy-state">
        {state === 'copied' ? t.copied : state === 'failed' ? t.copyFailed : ''}
      </span>
    </>
  );
}
