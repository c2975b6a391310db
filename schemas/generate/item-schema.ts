import type { ContractItem } from '../src/directory.ts';
import type { CatalogueItem, CodeTable, ItemType } from './read-catalogue.ts';

type Constraint = Partial<ContractItem> & Pick<ContractItem, 'type'>;

/** A double carries 15 significant decimal digits; a longer amount would be altered silently on the way. */
const maxSignificantDigits = 15;
const maxFileBytes = 1_048_576;

const formatsByStandard: Record<string, string> = {
  'GB 32100': 'uscc',
  'GB 11643': 'citizen-id',
  'GB 11714': 'organisation-code',
  'GB/T 36904': 'licence-identifier',
  'GB/T 37346': 'real-estate-unit',
};

/** GB/T 36902 licence type code: USCC of the defining ministry and three digits. */
const patternsByStandard: Record<string, string> = {
  'GB/T 36902': '^[0-9A-HJ-NPQRTUWXY]{18}[0-9]{3}$',
};

function textConstraint(item: CatalogueItem): Constraint {
  return { type: 'string', minLength: 1, ...(item.length && { maxLength: item.length }) };
}

function decimalConstraint(item: CatalogueItem): Constraint {
  const scale = item.scale ?? 0;
  if (item.length === undefined) return { type: 'number' };
  const bound = 10 ** (Math.min(item.length, maxSignificantDigits) - scale);
  return {
    type: 'number',
    exclusiveMinimum: -bound,
    exclusiveMaximum: bound,
    multipleOf: Number(`1e-${scale}`),
  };
}

function fileConstraint(item: CatalogueItem): Constraint {
  return {
    type: 'string',
    minLength: 4,
    maxLength: 4 * Math.ceil(maxFileBytes / 3),
    pattern: '^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$',
    contentEncoding: 'base64',
    contentMediaType: item.standard === 'GB/T 33190' ? 'application/ofd' : 'application/octet-stream',
  };
}

const constraintsByType: Record<ItemType, (item: CatalogueItem) => Constraint> = {
  C: textConstraint,
  M: textConstraint,
  N: decimalConstraint,
  Y: decimalConstraint,
  B: () => ({ type: 'number' }),
  F: () => ({ type: 'number' }),
  I: () => ({ type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }),
  D: () => ({ type: 'string', format: 'gb-date', minLength: 8, maxLength: 8 }),
  T: () => ({ type: 'string', format: 'gb-datetime', minLength: 14, maxLength: 14 }),
  L: () => ({ type: 'boolean' }),
  G: fileConstraint,
};

/** An 18-character code without a standard names a person or an organisation, whichever the case has. */
function findFormat(item: CatalogueItem, chosen: string | undefined): string | undefined {
  if (chosen) return chosen;
  if (item.standard) return formatsByStandard[item.standard];
  if (item.type === 'C' && item.length === 18) return 'subject-code';
  return undefined;
}

function codeTableConstraint(item: CatalogueItem, table: CodeTable): Partial<ContractItem> {
  if (!item.codeTable) return {};
  if (!table.values) return { pattern: '^[0-9A-Z]+$', 'x-codeTable': item.codeTable };
  const codes = Object.keys(table.values).sort();
  const titles = codes.map((code) => [code, table.values?.[code] ?? '']);
  return { enum: codes, 'x-codeTable': item.codeTable, 'x-enumTitles': Object.fromEntries(titles) };
}

/** Schema of one catalogue item; `format` overrides what type and standard would give. */
export function toItemSchema(
  item: CatalogueItem,
  codeTables: Record<string, CodeTable>,
  format?: string,
): ContractItem {
  const table = item.codeTable ? codeTables[item.codeTable] : undefined;
  if (item.codeTable && !table) throw new Error(`${item.name}: no code table ${item.codeTable}`);
  const chosen = findFormat(item, format);
  const pattern = item.standard ? patternsByStandard[item.standard] : undefined;
  return {
    title: item.title,
    ...(item.note && { description: item.note }),
    ...constraintsByType[item.type](item),
    ...(chosen && { format: chosen }),
    ...(pattern && { pattern }),
    ...(table && codeTableConstraint(item, table)),
    'x-itemType': item.type,
    ...(item.standard && { 'x-standard': item.standard }),
    ...(item.sensitive && { 'x-sensitivity': item.sensitive }),
    ...(item.share && { 'x-share': item.share }),
    ...(item.role && { 'x-role': item.role }),
  };
}
