import type { ContractDocument } from '@shuqiao/schemas/types/directory';
import { useText } from '../../i18n/use-text.ts';
import { FactList } from '../../ui/facts/fact-list.tsx';
import { resourceTexts } from './resource-texts.ts';

/** What a caller needs of a contract before the details. */
export function ContractFacts({ document }: { document: ContractDocument }) {
  const t = useText(resourceTexts);
  const items: Readonly<Record<string, { readonly title: string }>> = {
    ...document.$defs.record.properties,
    ...document.$defs.answer?.properties,
  };
  const name = (item: string): string => `${items[item]?.title ?? ''} ${item}`.trim();
  const subject = document['x-subject'];
  return (
    <FactList
      facts={[
        [t.identifier, <code key="id">{document.$id}</code>],
        [t.operation, t.operations[document['x-operation']]],
        [t.lookup, document['x-lookup'].map(name).join('、')],
        [t.key, document['x-key'].map(name).join('、')],
        [t.subject, subject === null ? null : name(subject)],
      ]}
    />
  );
}
