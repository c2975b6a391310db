import type { DirectoryContract } from '@shuqiao/schemas/types/directory';
import { useText } from '../../i18n/use-text.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useSearchValue } from '../../ui/use-search-value.ts';
import { resourceTexts } from './resource-texts.ts';

const kinds = { active: 'good', deprecated: 'warn', retired: 'plain' } as const;

interface Props {
  readonly contracts: readonly DirectoryContract[];
  readonly shown: string;
}

export function ContractVersions({ contracts, shown }: Props) {
  const t = useText(resourceTexts);
  const [, setVersion] = useSearchValue('version');
  return (
    <DataTable
      caption={t.versions}
      rows={contracts}
      rowKey={({ version }) => version}
      columns={[
        { key: 'version', title: t.version, cell: ({ version }) => version },
        {
          key: 'state',
          title: t.state,
          cell: ({ state }) => <Tag kind={kinds[state]}>{t.states[state]}</Tag>,
        },
        { key: 'id', title: t.identifier, cell: ({ id }) => <code>{id}</code> },
        {
          key: 'show',
          title: t.show,
          cell: ({ version }) =>
            version === shown ? (
              t.shown
            ) : (
              <button type="button" className="plain-button" onClick={() => setVersion(version)}>
                {t.show} {version}
              </button>
            ),
        },
      ]}
    />
  );
}
