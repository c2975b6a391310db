import type { OverviewDepartment } from '@shuqiao/schemas/types/provision-overview';
import { useText } from '../../i18n/use-text.ts';
import { compareTexts } from './compare-texts.ts';
import { useChosen } from './use-chosen.ts';

/** The chosen ones; a code that leads nowhere is told, so that an old link is not silently less than it was. */
export function ChosenList({ departments }: { departments: readonly OverviewDepartment[] }) {
  const t = useText(compareTexts);
  const { chosen, remove } = useChosen();
  if (chosen.length === 0) return null;
  const findName = (code: string) => departments.find((each) => each.code === code)?.name;
  return (
    <ul className="compare-chosen">
      {chosen.map((code) => (
        <li key={code}>
          <span>{findName(code) ?? t.unknown(code)}</span>
          <button
            type="button"
            className="plain-button no-print"
            aria-label={t.remove(findName(code) ?? code)}
            onClick={() => remove(code)}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
