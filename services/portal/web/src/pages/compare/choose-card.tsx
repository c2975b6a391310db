import type { OverviewDepartment } from '@shuqiao/schemas/types/provision-overview';
import { useId } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { groupDepartments } from '../overview/group-departments.ts';
import { ChosenList } from './chosen-list.tsx';
import { compareTexts } from './compare-texts.ts';
import { MOST_CHOSEN, useChosen } from './use-chosen.ts';

/** Which departments stand side by side. */
export function ChooseCard({ departments }: { departments: readonly OverviewDepartment[] }) {
  const t = useText(compareTexts);
  const id = useId();
  const { chosen, choose, add } = useChosen();
  const others = departments.filter(({ code }) => !chosen.includes(code));
  const below = groupDepartments(departments).below.slice(0, MOST_CHOSEN);
  return (
    <Card title={t.choose}>
      <p className="compare-choice no-print">
        <label htmlFor={id}>{t.add}</label>
        <select
          id={id}
          className="plain-select"
          value=""
          disabled={chosen.length >= MOST_CHOSEN}
          onChange={(event) => add(event.target.value)}
        >
          <option value="">{t.addHint}</option>
          {others.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="plain-button"
          disabled={below.length === 0}
          onClick={() => choose(below.map(({ code }) => code))}
        >
          {t.below(below.length)}
        </button>
        <button
          type="button"
          className="plain-button"
          disabled={chosen.length === 0}
          onClick={() => choose([])}
        >
          {t.clear}
        </button>
        <span>{t.most(MOST_CHOSEN)}</span>
      </p>
      <ChosenList departments={departments} />
    </Card>
  );
}
