import { type KeyboardEvent, useState } from 'react';
import type { Hit } from './hit.ts';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

interface Options {
  readonly question: string;
  readonly hits: readonly Hit[];
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  readonly onGo: (hit: Hit, isElsewhere: boolean) => void;
  readonly onClear: () => void;
}

/** Which option is active, and what the keys do (WAI-ARIA authoring practices: editable combobox with a list). */
export function useCombobox({ question, hits, open, setOpen, onGo, onClear }: Options) {
  const [activeKey, activate] = useState<string>();
  const chosen = hits.findIndex(({ key }) => key === activeKey);
  // What is typed leads to the best hit; nothing typed leads nowhere until an arrow is pressed.
  const at = chosen === -1 && question.trim() !== '' && hits.length > 0 ? 0 : chosen;
  const active = open ? hits[at] : undefined;

  function close() {
    setOpen(false);
    activate(undefined);
  }
  function move(step: number) {
    setOpen(true);
    const from = at === -1 && step < 0 ? 0 : at;
    activate(hits[(from + step + hits.length) % hits.length]?.key);
  }
  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const step = steps[event.key];
    if (step !== undefined && hits.length > 0) {
      event.preventDefault();
      move(step);
    } else if (event.key === 'Enter' && active) {
      event.preventDefault();
      onGo(active, event.ctrlKey || event.metaKey);
    } else if (event.key === 'Escape' && (open || question !== '')) {
      event.stopPropagation();
      if (!open) onClear();
      close();
    }
  }
  return { active, press, close, forgetActive: () => activate(undefined) };
}
