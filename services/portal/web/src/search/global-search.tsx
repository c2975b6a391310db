import './search.css';
import { type MouseEvent, useId, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useText } from '../i18n/use-text.ts';
import { keepAsOf } from '../shell/keep-as-of.ts';
import type { Hit } from './hit.ts';
import { toOptionId } from './hit-list.tsx';
import { SearchPanel } from './search-panel.tsx';
import { searchTexts } from './search-texts.ts';
import { useCombobox } from './use-combobox.ts';
import { useHits } from './use-hits.ts';
import { useShortcut } from './use-shortcut.ts';

const isElsewhere = (event: MouseEvent): boolean => event.ctrlKey || event.metaKey || event.button === 1;

/** Everything of the portal by one input. */
export function GlobalSearch() {
  const t = useText(searchTexts);
  const listId = `${useId()}-list`;
  const input = useRef<HTMLInputElement>(null);
  const [question, ask] = useState('');
  const [open, setOpen] = useState(false);
  const [, navigate] = useLocation();
  const search = useSearch();
  const found = useHits(question, open);
  useShortcut(input);

  function go(hit: Hit, elsewhere: boolean) {
    const href = keepAsOf(hit.href, search);
    if (elsewhere) {
      window.open(`/portal${href}`, '_blank', 'noopener');
      return;
    }
    ask('');
    input.current?.blur();
    navigate(href);
  }
  const { active, press, close, forgetActive } = useCombobox({
    question,
    hits: found.hits,
    open,
    setOpen,
    onGo: go,
    onClear: () => ask(''),
  });
  return (
    <search className="search no-print">
      <input
        ref={input}
        className="plain-input search-input"
        type="search"
        role="combobox"
        aria-label={t.label}
        aria-keyshortcuts="Control+K"
        aria-expanded={open && found.hits.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active && toOptionId(listId, active)}
        placeholder={t.placeholder}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        value={question}
        onChange={(event) => {
          ask(event.target.value);
          forgetActive();
          setOpen(true);
        }}
        onClick={() => setOpen(true)}
        onFocus={() => setOpen(true)}
        onBlur={close}
        onKeyDown={press}
      />
      <span className="search-keys" aria-hidden="true">
        Ctrl K
      </span>
      <SearchPanel
        {...found}
        listId={listId}
        open={open}
        isAsked={question.trim() !== ''}
        active={active}
        onChoose={(hit, event) => go(hit, isElsewhere(event))}
      />
    </search>
  );
}
