import type { Mask } from '@shuqiao/schemas/types/directory';
import { maskValue } from './mask.ts';

type DataRecord = Readonly<Record<string, unknown>>;
export type Projection = (record: DataRecord) => Record<string, unknown>;

/**
 * Projection to the granted items, masked where the grant says so. Compile once per grant and list of
 * items, apply per record; nothing but the named own members ever leaves.
 */
export function compileProjection(
  items: readonly string[],
  masks: Readonly<Record<string, Mask>>,
): Projection {
  const maskOf = new Map(Object.entries(masks));
  const plain = items.filter((item) => !maskOf.has(item));
  const masked = items.flatMap((item) => {
    const rule = maskOf.get(item);
    return rule === undefined ? [] : [{ item, rule }];
  });
  return (record) => {
    const projected: Record<string, unknown> = {};
    for (const item of plain) {
      if (Object.hasOwn(record, item)) projected[item] = record[item];
    }
    for (const { item, rule } of masked) {
      if (Object.hasOwn(record, item)) projected[item] = maskValue(rule, record[item]);
    }
    return projected;
  };
}
