import { useText } from '../../../i18n/use-text.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { claimRules } from '../claim-rules.ts';
import { tryTexts } from '../try-texts.ts';

interface Props {
  readonly title: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** Each member with what it says and the rule that checks it. */
export function ClaimTable({ title, claims }: Props) {
  const t = useText(tryTexts).sign;
  const rules = useText(claimRules);
  return (
    <div className="try-claims">
      <h3>{title}</h3>
      <DataTable
        caption={title}
        rows={Object.entries(claims)}
        rowKey={([name]) => name}
        columns={[
          { key: 'claim', title: t.claim, cell: ([name]) => <code>{name}</code> },
          {
            key: 'value',
            title: t.value,
            cell: ([, value]) => (
              <code className="try-value">{typeof value === 'string' ? value : JSON.stringify(value)}</code>
            ),
          },
          { key: 'meaning', title: t.meaning, cell: ([name]) => rules[name]?.meaning ?? '' },
          { key: 'rule', title: t.rule, cell: ([name]) => rules[name]?.rule ?? '' },
        ]}
      />
    </div>
  );
}
