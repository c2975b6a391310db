import type { DirectoryContract } from '@shuqiao/schemas/types/directory';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Tabs } from '../../ui/tabs/tabs.tsx';
import { useSearchValue } from '../../ui/use-search-value.ts';
import { ContractFacts } from './contract-facts.tsx';
import { ContractJson } from './contract-json.tsx';
import { ContractTree } from './contract-tree.tsx';
import { ContractVersions } from './contract-versions.tsx';
import { resourceTexts } from './resource-texts.ts';
import { useContracts } from './use-resource.ts';

interface Shown {
  readonly contracts: readonly DirectoryContract[];
  readonly contract: DirectoryContract;
}

function ShownContract({ contracts, contract }: Shown) {
  const t = useText(resourceTexts);
  const [view = 'tree', setView] = useSearchValue('contract');
  return (
    <>
      <ContractFacts document={contract.document} />
      <Tabs
        label={t.contract}
        chosen={view}
        choose={(key) => setView(key === 'tree' ? undefined : key)}
        tabs={[
          {
            key: 'tree',
            title: t.tree,
            content: <ContractTree key={contract.id} document={contract.document} />,
          },
          { key: 'json', title: t.json, content: <ContractJson contract={contract} /> },
          {
            key: 'versions',
            title: t.versionsOf(contracts.length),
            content: <ContractVersions contracts={contracts} shown={contract.version} />,
          },
        ]}
      />
    </>
  );
}

export function ContractCard({ pathCode }: { pathCode: string }) {
  const t = useText(resourceTexts);
  const [version] = useSearchValue('version');
  const query = useContracts(pathCode);

  function show({ items }: { items: DirectoryContract[] }) {
    const contract =
      items.find((each) => each.version === version) ??
      items.find(({ state }) => state === 'active') ??
      items[0];
    return contract ? <ShownContract contracts={items} contract={contract} /> : <p>{t.contractNone}</p>;
  }
  return (
    <Card title={t.contract}>
      <p>{t.contractNote}</p>
      <Loaded query={query} minHeight="24rem">
        {show}
      </Loaded>
    </Card>
  );
}
