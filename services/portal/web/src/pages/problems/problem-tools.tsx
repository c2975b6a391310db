import { useId } from 'react';
import { useText } from '../../i18n/use-text.ts';
import type { Grouping } from './group-problems.ts';
import { problemTexts } from './problem-texts.ts';

interface Props {
  readonly words: string;
  readonly setWords: (words: string) => void;
  readonly grouping: Grouping;
  readonly setGrouping: (grouping: Grouping) => void;
}

export function ProblemTools({ words, setWords, grouping, setGrouping }: Props) {
  const t = useText(problemTexts);
  const id = useId();
  return (
    <search className="problems-tools">
      <label htmlFor={id}>{t.search}</label>
      <input
        id={id}
        className="plain-input problems-box"
        type="search"
        value={words}
        maxLength={100}
        placeholder={t.placeholder}
        onChange={(event) => setWords(event.target.value)}
      />
      <label htmlFor={`${id}-group`}>{t.groupBy}</label>
      <select
        id={`${id}-group`}
        className="plain-select"
        value={grouping}
        onChange={(event) => setGrouping(event.target.value === 'status' ? 'status' : 'area')}
      >
        <option value="area">{t.byArea}</option>
        <option value="status">{t.byStatus}</option>
      </select>
    </search>
  );
}
