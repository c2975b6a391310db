import { checkContractDocument } from '@shuqiao/domain/contract/check-contract-document';
import { listItems } from '@shuqiao/domain/contract/contract-document';
import type { ContractDocument } from '@shuqiao/schemas/types/directory';
import type { Resource } from '@shuqiao/schemas/types/resource';
import { type ErrorItem, toContractErrors } from '../findings.ts';

/** Whether a document is of this entry, with items of the entry only. @param base JSON Pointer of the document. */
export function checkContractFits(
  { code, items }: Resource,
  document: ContractDocument,
  base = '',
): ErrorItem[] {
  if (document['x-resource'] !== code) {
    return [
      {
        pointer: `${base}/x-resource`,
        keyword: 'resource',
        zh: '契约属于其他信息资源',
        en: 'the contract is of another resource',
      },
    ];
  }
  const known = new Set(items.map(({ name }) => name));
  return Object.keys(listItems(document))
    .filter((name) => !known.has(name))
    .map((name) => ({
      pointer: `${base}/$defs/record/properties/${name}`,
      keyword: 'item_unknown',
      zh: '目录条目中没有该信息项',
      en: 'the catalogue entry has no such item',
    }));
}

/** Whether a document may become a contract of this entry. */
export function checkContractOf(entry: Resource, document: ContractDocument): ErrorItem[] {
  const findings = toContractErrors(checkContractDocument(document));
  return findings.length > 0 ? findings : checkContractFits(entry, document);
}
