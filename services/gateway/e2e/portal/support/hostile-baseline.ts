import type { BaselineImport } from '@shuqiao/schemas/types/baseline-import';
import { readBaseline } from '@shuqiao/seeds/read-baseline';

/** Markup, quotes, a template, a formula, a right-to-left override, and a word that never breaks. */
export const HOSTILE = `=1+1<img src=x onerror=alert(1)><script>alert(2)</script>"'\`&{{7*7}}\u202e${'W'.repeat(60)}`;

const freeText = new Set([
  'name',
  'title',
  'summary',
  'condition',
  'scope',
  'purpose',
  'reason',
  'legalBasis',
  'openCondition',
  'note',
]);

const spoil = (text: string): string => `${HOSTILE}${text}`.slice(0, 200);
const itemName = /^[A-Z][A-Z0-9_]*$/;

function spoilMember(name: string, value: unknown): unknown {
  if (!freeText.has(name)) return spoilAll(value);
  if (typeof value === 'string') return itemName.test(value) ? value : spoil(value);
  return Array.isArray(value)
    ? value.map((each) => (typeof each === 'string' ? spoil(each) : spoilAll(each)))
    : spoilAll(value);
}

function spoilAll(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(spoilAll);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, spoilMember(name, member)]));
}

/** Weihai's departments and catalogue with a hostile text in front of every text that a person has written. */
export function readHostileBaseline(): BaselineImport {
  const { codeTables = [], ...baseline } = readBaseline();
  const named = codeTables.map((table) => ({ ...(spoilAll(table) as typeof table), name: table.name }));
  return { ...(spoilAll(baseline) as BaselineImport), codeTables: named };
}
