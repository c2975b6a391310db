import type { Entry } from '@shuqiao/protocol/evidence/entry-types';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { DatedLink } from '../../ui/dated-link.tsx';
import { toDeliveriesPath } from '../../ui/resource-paths.ts';
import { evidenceTexts } from './evidence-texts.ts';
import { findResource } from './read-message.ts';

interface Props {
  readonly entry: Entry;
  readonly message: string | null;
}

/** Departments stand in the log as tags, never by name (EVL-R4). */
export function EntryFacts({ entry, message }: Props) {
  const t = useText(evidenceTexts);
  const format = useFormat();
  const resource = message === null ? undefined : findResource(message);
  return (
    <dl className="evidence-facts">
      <div>
        <dt>{t.type}</dt>
        <dd>
          {t.types[entry.t] ?? entry.t} <code>{entry.t}</code>
        </dd>
      </div>
      <div>
        <dt>{t.at}</dt>
        <dd>{format.instant(new Date(entry.at).toISOString())}</dd>
      </div>
      {'o' in entry ? (
        <div>
          <dt>{t.outcome}</dt>
          <dd>{t.outcomes[entry.o] ?? entry.o}</dd>
        </div>
      ) : null}
      {'r' in entry ? (
        <div>
          <dt>{t.answered}</dt>
          <dd>
            <DatedLink href={`/evidence/${entry.r}`}>{t.title(String(entry.r))}</DatedLink>
          </dd>
        </div>
      ) : null}
      {resource === undefined ? null : (
        <div>
          <dt>{t.resource}</dt>
          <dd>
            <code>{resource}</code> <DatedLink href={toDeliveriesPath(resource)}>{t.deliveries}</DatedLink>
          </dd>
        </div>
      )}
      <div>
        <dt>{t.departments}</dt>
        <dd>
          {entry.d.length === 0 ? t.noDepartments : entry.d.map(({ k, n }) => <p key={k}>{t.tag(k, n)}</p>)}
        </dd>
      </div>
    </dl>
  );
}
