import { useLanguage } from '../../i18n/language-context.tsx';
import { useText } from '../../i18n/use-text.ts';
import { DatedLink } from '../../ui/dated-link.tsx';
import { reasonNames } from '../../ui/reason-names.ts';
import { toDeliveriesPath, toResourcePath } from '../../ui/resource-paths.ts';
import { Tag } from '../../ui/tag.tsx';
import { useReasons } from '../../ui/use-reasons.ts';
import { departmentTexts } from './department-texts.ts';
import type { MissingGroup } from './group-missing.ts';

/** One reason in words with its remedy, and the entries it holds for. */
export function MissingGroupView({ group: { reason, entries } }: { group: MissingGroup }) {
  const t = useText(departmentTexts);
  const names = useText(reasonNames);
  const { language } = useLanguage();
  const told = useReasons().find(reason);
  return (
    <section className="department-missing">
      <h3>{t.counted(names[reason] ?? reason, entries.length)}</h3>
      {told ? (
        <p>
          {told.meaning[language]} <strong>{t.fix}</strong> {told.fix[language]}
        </p>
      ) : null}
      <ul className="department-entries">
        {entries.map(({ resource, name, first }) => (
          <li key={resource}>
            <span>
              <DatedLink href={toResourcePath(resource)}>{name}</DatedLink>{' '}
              {first ? <Tag kind="warn">{t.liftTag}</Tag> : null}
            </span>
            <code>{resource}</code>
            <DatedLink href={toDeliveriesPath(resource)} label={t.deliveriesOf(name)}>
              {t.deliveries}
            </DatedLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
