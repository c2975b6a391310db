import { readFileSync } from 'node:fs';
import type { ResourceItem } from '@shuqiao/schemas/types/resource';
import { describe, expect, test } from 'vitest';
import type { CatalogueContext, PublishableEntry } from './check-publishable/publishable-entry.ts';
import { checkPublishable } from './check-publishable.ts';

const CONTEXT: CatalogueContext = { siblings: [], liveChannels: 0, isKnownResource: () => true };

function item(over: Partial<ResourceItem> = {}): ResourceItem {
  return {
    name: 'TYSHXYDM',
    title: '统一社会信用代码',
    type: 'C',
    length: 18,
    scale: null,
    required: true,
    sensitivity: null,
    role: null,
    standard: null,
    codeTable: null,
    share: null,
    note: null,
    ...over,
  };
}

function entry(over: Partial<PublishableEntry> = {}): PublishableEntry {
  return {
    code: '102001/000001',
    name: '企业登记基本信息',
    provider: '11371000MBT000273B',
    summary: '本市登记企业的基本登记事项。',
    format: 'database',
    share: 'unconditional',
    mode: 'api',
    grade: 'L1',
    condition: null,
    scope: [],
    purpose: [],
    reason: null,
    legalBasis: null,
    open: false,
    related: [],
    items: [item()],
    ...over,
  };
}

const CONDITIONAL = {
  share: 'conditional',
  grade: 'L2',
  condition: '限政务服务事项办理',
  scope: ['市级政务服务部门'],
  purpose: ['政务服务事项办理'],
} as const satisfies Partial<Record<keyof PublishableEntry, unknown>>;
const conditional = (over: Partial<PublishableEntry> = {}) =>
  entry({ ...CONDITIONAL, scope: [...CONDITIONAL.scope], purpose: [...CONDITIONAL.purpose], ...over });
const notShared = (over: Partial<PublishableEntry> = {}) =>
  entry({
    share: 'not_shared',
    grade: 'L4',
    reason: '依法不得对外提供',
    legalBasis: '统计法第28条',
    ...over,
  });

function check(subject: PublishableEntry, context: Partial<CatalogueContext> = {}) {
  return checkPublishable(subject, { ...CONTEXT, ...context }).map(({ code, pointer, article }) => [
    code,
    pointer,
    article.id,
  ]);
}

describe('an entry may be published', () => {
  test.each([
    ['unconditional', entry()],
    ['conditional', conditional()],
    ['not shared', notShared()],
    [
      'unconditional with a conditional item and its condition',
      entry({ ...conditional(), share: 'unconditional', items: [item({ share: 'conditional' })] }),
    ],
    ['graded higher than its items ask for', entry({ grade: 'L3' })],
    ['open, when it is unconditional', entry({ open: true })],
    ['a file of documents', entry({ format: 'document', mode: 'file' })],
  ])('%s', (_name, subject) => {
    expect(check(subject)).toEqual([]);
  });
});

describe('an entry may not be published', () => {
  const CASES: [string, PublishableEntry, [string, string, string], Partial<CatalogueContext>?][] = [
    ['with a malformed code', entry({ code: '402001/1' }), ['code_malformed', '/code', '1272']],
    [
      'with a provider code that is none',
      entry({ provider: '11371000MBT000273X' }),
      ['provider_malformed', '/provider', '1272'],
    ],
    ['without a name', entry({ name: '  ' }), ['name_missing', '/name', '1272']],
    [
      'with the name of another entry of the department',
      entry(),
      ['name_taken', '/name', '1272'],
      { siblings: [{ code: '102001/000009', name: '企业登记基本信息 ' }] },
    ],
    ['without a summary', entry({ summary: '' }), ['summary_missing', '/summary', '1272']],
    ['as documents by an interface', entry({ format: 'document' }), ['mode_mismatch', '/mode', '1272']],
    ['as a database by file', entry({ mode: 'file' }), ['mode_mismatch', '/mode', '1272']],
    ['without items', entry({ items: [] }), ['items_missing', '/items', '1272']],
    [
      'with two items of one name',
      entry({ items: [item(), item()] }),
      ['item_name_taken', '/items/1/name', '1272'],
    ],
    [
      'with an item name in small letters',
      entry({ items: [item({ name: 'xm' })] }),
      ['item_name_malformed', '/items/0/name', '1272'],
    ],
    [
      'with an item without a Chinese title',
      entry({ items: [item({ title: ' ' })] }),
      ['item_title_missing', '/items/0/title', '1272'],
    ],
    [
      'conditional without a condition',
      conditional({ condition: null }),
      ['condition_missing', '/condition', '809-15'],
    ],
    ['conditional without a scope', conditional({ scope: [' '] }), ['scope_missing', '/scope', '809-15']],
    [
      'conditional without a purpose',
      conditional({ purpose: [] }),
      ['purpose_missing', '/purpose', '809-15'],
    ],
    [
      'unconditional with a conditional item but no condition',
      conditional({ share: 'unconditional', condition: null, items: [item({ share: 'conditional' })] }),
      ['condition_missing', '/condition', '809-15'],
    ],
    [
      'unconditional with a condition',
      entry({ condition: '须经审批' }),
      ['condition_forbidden', '/condition', '809-15'],
    ],
    [
      'unconditional with a scope',
      entry({ scope: ['市级部门'] }),
      ['condition_forbidden', '/scope', '809-15'],
    ],
    [
      'unconditional with a purpose',
      entry({ purpose: ['办事'] }),
      ['condition_forbidden', '/purpose', '809-15'],
    ],
    ['not shared without a reason', notShared({ reason: null }), ['reason_missing', '/reason', '809-15']],
    ['not shared without a law', notShared({ legalBasis: ' ' }), ['law_missing', '/legalBasis', '809-15']],
    [
      'not shared with a live channel',
      notShared(),
      ['channel_forbidden', '/share', '809-14'],
      { liveChannels: 1 },
    ],
    [
      'with an item withheld without a law',
      entry({ items: [item({ share: 'not_shared' })] }),
      ['withheld_item_without_law', '/items/0/share', '809-14'],
    ],
    ['open though conditional', conditional({ open: true }), ['open_forbidden', '/open', '809-14']],
    [
      'graded L1 with personal data',
      entry({ items: [item({ sensitivity: 'personal' })] }),
      ['grade_inconsistent', '/grade', '809-13'],
    ],
    [
      'graded L2 with sensitive data',
      conditional({ items: [item({ sensitivity: 'sensitive' })] }),
      ['grade_inconsistent', '/grade', '809-13'],
    ],
    [
      'graded L1 though conditional',
      conditional({ grade: 'L1' }),
      ['grade_inconsistent', '/grade', '809-13'],
    ],
    ['graded L4 though shared', entry({ grade: 'L4' }), ['grade_inconsistent', '/grade', '809-13']],
    ['graded L3 though not shared', notShared({ grade: 'L3' }), ['grade_inconsistent', '/grade', '809-13']],
    ['related to itself', entry({ related: ['102001/000001'] }), ['related_unknown', '/related/0', '1272']],
    [
      'related to an unknown resource',
      entry({ related: ['102001/000002'] }),
      ['related_unknown', '/related/0', '1272'],
      { isKnownResource: () => false },
    ],
  ];

  test.each(CASES)('%s', (_name, subject, finding, context = {}) => {
    expect(check(subject, context)).toEqual([finding]);
  });

  test('and is told everything at once', () => {
    expect(check(notShared({ reason: null, legalBasis: null, summary: '', items: [] }))).toHaveLength(4);
  });
});

interface CatalogueFile {
  resources: (Record<string, unknown> & { items: Record<string, unknown>[] })[];
}

test('every entry of the seed catalogue may be published', () => {
  const file = new URL('../../../seeds/catalogue.json', import.meta.url);
  const { resources } = JSON.parse(readFileSync(file, 'utf8')) as CatalogueFile;
  const codes = new Set(resources.map(({ code }) => code));
  const findings = resources.flatMap((resource) => {
    const items = resource.items.map((raw) =>
      item({
        sensitivity: null,
        ...raw,
        ...(raw.sensitive ? { sensitivity: raw.sensitive as 'personal' } : {}),
      }),
    );
    const subject = entry({
      ...(resource as unknown as Partial<PublishableEntry>),
      provider: String(resource.providerCode),
      items,
    });
    return checkPublishable(subject, { ...CONTEXT, isKnownResource: (code) => codes.has(code) });
  });
  expect(resources.length).toBeGreaterThan(60);
  expect(findings).toEqual([]);
});
