import type { MovedResource } from '@shuqiao/schemas/types/provision-overview';
import { useText } from '../../i18n/use-text.ts';
import { MovedEntry } from './moved-entry.tsx';
import { overviewTexts } from './overview-texts.ts';

interface Props {
  readonly change: MovedResource['change'];
  readonly moved: readonly MovedResource[];
}

const SHOWN_AT_ONCE = 8;

export function MovedList({ change, moved }: Props) {
  const t = useText(overviewTexts);
  const rest = moved.slice(SHOWN_AT_ONCE);
  const toEntry = (resource: MovedResource) => (
    <MovedEntry key={`${resource.department} ${resource.resource}`} moved={resource} />
  );
  return (
    <section>
      <h3>{t.counted(t.changes[change], moved.length)}</h3>
      <ul className="overview-entries">{moved.slice(0, SHOWN_AT_ONCE).map(toEntry)}</ul>
      {rest.length === 0 ? null : (
        <details className="overview-details">
          <summary>{t.movedMore(rest.length)}</summary>
          <ul className="overview-entries">{rest.map(toEntry)}</ul>
        </details>
      )}
    </section>
  );
}
