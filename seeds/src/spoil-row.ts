import type { ContractDocument, ContractItem } from '@shuqiao/schemas/types/directory';
import type { Random } from './random.ts';
import type { Row } from './rows/row-source.ts';

type Fault = (row: Row, name: string, item: ContractItem) => unknown;

/** Breaks the last character: every format with a check character notices a single wrong one. */
function breakCheck(value: string): string {
  const last = value.slice(-1);
  return value.slice(0, -1) + (last === '0' ? '1' : '0');
}

const CHECKED_FORMATS = ['uscc', 'citizen-id', 'subject-code', 'licence-identifier'];

/** The mistakes of real deliveries; undefined where one does not fit the item. */
const FAULTS: readonly Fault[] = [
  (row, name, { format }) => {
    const value = row[name];
    return CHECKED_FORMATS.includes(format ?? '') && typeof value === 'string'
      ? breakCheck(value)
      : undefined;
  },
  (_, __, { format }) => (format === 'gb-date' ? '20180230' : undefined),
  (_, __, { format }) => (format === 'gb-datetime' ? '20181228246000' : undefined),
  (_, __, item) => (item.enum ? '不详' : undefined),
  (_, __, { type, maxLength }) => (type === 'string' && maxLength ? '长'.repeat(maxLength + 1) : undefined),
  (_, __, { type }) => (type === 'number' || type === 'integer' ? '未知' : undefined),
];

/** A copy with one fault its contract notices: a required item missing or an item with a bad value. */
export function spoilRow(random: Random, row: Row, { $defs }: ContractDocument): Row {
  const { required, properties } = $defs.record;
  if (random.chance(0.25)) {
    const missing = random.pick(required);
    return Object.fromEntries(Object.entries(row).filter(([name]) => name !== missing));
  }
  const candidates = Object.entries(properties).flatMap(([name, item]) =>
    row[name] === undefined
      ? []
      : FAULTS.flatMap((fault) => {
          const bad = fault(row, name, item);
          return bad === undefined ? [] : [{ name, bad }];
        }),
  );
  const { name, bad } = random.pick(candidates);
  return { ...row, [name]: bad };
}
