import type { SearchHit } from '@shuqiao/schemas/types/search-results';
import type { KeyboardEvent, RefObject } from 'react';
import { HitEntry } from './hit-entry.tsx';

interface Props {
  readonly hits: readonly SearchHit[];
  readonly terms: readonly string[];
  readonly busy: boolean;
  readonly list: RefObject<HTMLOListElement | null>;
}

/** Arrow keys walk through the names of the hits; Enter opens one, as links do. */
export function HitList({ hits, terms, busy, list }: Props) {
  function walk(event: KeyboardEvent) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const links = [...(list.current?.querySelectorAll<HTMLElement>('h3 a') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLElement);
    if (step === 0 || at < 0) return;
    event.preventDefault();
    links[at + step]?.focus();
  }
  return (
    <ol ref={list} className="catalogue-hits" aria-busy={busy} onKeyDown={walk}>
      {hits.map((hit) => (
        <HitEntry key={hit.code} hit={hit} terms={terms} />
      ))}
    </ol>
  );
}
