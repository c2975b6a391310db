import { useText } from '../../i18n/use-text.ts';
import type { FieldInput } from '../../ui/field.tsx';
import { ProblemView } from '../../ui/problem-view.tsx';
import { accountsTexts } from './accounts-texts.ts';
import { useDepartments } from './use-departments.ts';

interface Props {
  readonly input: FieldInput;
  readonly value: string;
  readonly onChange: (code: string) => void;
}

export function DepartmentSelect({ input, value, onChange }: Props) {
  const t = useText(accountsTexts);
  const query = useDepartments();
  if (query.isError) return <ProblemView error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <select
      {...input}
      className="plain-select"
      required
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t.chooseDepartment}</option>
      {query.data?.items.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  );
}
