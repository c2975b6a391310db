import type { ResourceItem } from '@shuqiao/schemas/types/resource';
import { describe, expect, test } from 'vitest';
import type { ApplicationFacts } from './decide-application/application-facts.ts';
import { decideApplication } from './decide-application.ts';

function item(name: string, over: Partial<ResourceItem> = {}): ResourceItem {
  return {
    name,
    title: name,
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

const ENTRY: ApplicationFacts['entry'] = {
  code: '105001/000002',
  state: 'published',
  share: 'unconditional',
  condition: '取版式文件须持证主体授权',
  items: [
    item('TYSHXYDM'),
    item('QYMC'),
    item('FDDBR', { sensitivity: 'personal' }),
    item('OFDWJ', { share: 'conditional' }),
    item('NBBH', { share: 'not_shared' }),
  ],
};

const SUBMISSION: ApplicationFacts['submission'] = {
  resource: '105001/000002',
  items: ['TYSHXYDM', 'QYMC', 'FDDBR'],
  legalBasis: 'LB-0001',
  scene: '税务登记',
  scope: '登记窗口',
  mode: 'api',
  from: '2026-12-01',
  to: '2027-11-30',
  purposes: ['tax/registration'],
  systems: ['tax-core'],
  quotaPerDay: 500,
};

interface Over {
  entry?: Partial<ApplicationFacts['entry']>;
  submission?: Partial<ApplicationFacts['submission']>;
  kind?: ApplicationFacts['applicant']['kind'];
}

function decide(answer: ApplicationFacts['answer'], { entry, submission, kind = 'department' }: Over = {}) {
  return decideApplication({
    entry: { ...ENTRY, ...entry },
    contractItems: ['TYSHXYDM', 'QYMC', 'FDDBR', 'OFDWJ', 'NBBH'],
    applicant: { department: '11371000MBT0002816', kind },
    submission: { ...SUBMISSION, ...submission },
    answer,
  });
}

function codes(...args: Parameters<typeof decide>) {
  const decision = decide(...args);
  return 'refuse' in decision
    ? decision.refuse.map(({ code, pointer, auditRule }) => [code, pointer, auditRule])
    : [];
}

describe('a yes', () => {
  test('becomes the terms of a grant: what was applied for, masked and limited as answered', () => {
    expect(
      decide({ agree: true, masks: { FDDBR: 'name' }, quotaPerDay: 200, quotaPerActorPerDay: 20 }),
    ).toEqual({
      grant: {
        resource: '105001/000002',
        department: '11371000MBT0002816',
        systems: ['tax-core'],
        purposes: ['tax/registration'],
        legalBases: ['LB-0001'],
        items: ['TYSHXYDM', 'QYMC', 'FDDBR'],
        masks: { FDDBR: 'name' },
        quotaPerDay: 200,
        quotaPerActorPerDay: 20,
        validFrom: '2026-12-01',
        validTo: '2027-11-30',
      },
    });
  });

  test('without limits of its own keeps those applied for', () => {
    expect(decide({ agree: true })).toMatchObject({
      grant: { quotaPerDay: 500, quotaPerActorPerDay: null, masks: {} },
    });
  });

  test.each<[string, ApplicationFacts['answer'], Over, unknown[]]>([
    [
      'to an item outside the contract',
      { agree: true },
      { submission: { items: ['QYMC', 'NOSUCH'] } },
      ['item_not_in_contract', '/items/1', undefined],
    ],
    [
      'to an item that is not shared',
      { agree: true },
      { submission: { items: ['NBBH'] } },
      ['item_not_in_contract', '/items/0', undefined],
    ],
    [
      'to an entry that is not shared',
      { agree: true },
      { entry: { share: 'not_shared' } },
      ['entry_not_shared', '/resource', undefined],
    ],
    [
      'to a withdrawn entry',
      { agree: true },
      { entry: { state: 'withdrawn' } },
      ['entry_withdrawn', '/resource', undefined],
    ],
    [
      'for a period that ends before it begins',
      { agree: true },
      { submission: { to: '2026-11-30' } },
      ['period_empty', '/to', undefined],
    ],
    [
      'with a mask on an item not applied for',
      { agree: true, masks: { OFDWJ: 'hidden' } },
      {},
      ['mask_unknown', '/masks/OFDWJ', undefined],
    ],
    [
      'with a condition of its own',
      { agree: true, conditions: ['须另行签订协议'] },
      {},
      ['condition_invented', '/conditions/0', 'P-2'],
    ],
    [
      'with a condition where none is published',
      { agree: true, conditions: ['须审批'] },
      { entry: { condition: null } },
      ['condition_invented', '/conditions/0', 'P-2'],
    ],
    [
      'that masks an unconditional item without personal data',
      { agree: true, masks: { QYMC: 'hidden' } },
      {},
      ['condition_invented', '/masks/QYMC', 'P-2'],
    ],
  ])('is not allowed %s', (_name, answer, over, finding) => {
    expect(codes(answer, over)).toEqual([finding]);
  });

  test('may repeat the published condition, and mask conditional items or entries', () => {
    expect(codes({ agree: true, conditions: ['取版式文件须持证主体授权'] })).toEqual([]);
    expect(codes({ agree: true, masks: { OFDWJ: 'hidden' } }, { submission: { items: ['OFDWJ'] } })).toEqual(
      [],
    );
    expect(codes({ agree: true, masks: { QYMC: 'hidden' } }, { entry: { share: 'conditional' } })).toEqual(
      [],
    );
  });
});

describe('a no', () => {
  const no = { agree: false, reasons: ' 与申请事项无关 ' };

  test('to a conditional entry stands with its reasons', () => {
    expect(decide(no, { entry: { share: 'conditional' } })).toEqual({
      denial: { reasons: '与申请事项无关' },
    });
  });

  test.each([[undefined], [''], ['  ']])('without reasons is not allowed: %o', (reasons) => {
    const answer = reasons === undefined ? { agree: false } : { agree: false, reasons };
    expect(codes(answer, { entry: { share: 'conditional' } })).toEqual([
      ['reasons_missing', '/reasons', 'P-4a'],
    ]);
  });

  test('to an unconditional entry is not allowed, reasons or not', () => {
    expect(codes(no)).toEqual([['unconditional_refused', '/agree', 'P-2']]);
    expect(codes(no, { kind: 'vertical' })).toEqual([['unconditional_refused', '/agree', 'P-2']]);
  });

  test.each<[string, Over]>([
    ['asks for an item marked conditional', { submission: { items: ['QYMC', 'OFDWJ'] } }],
    ['asks for what cannot be granted', { submission: { items: ['NBBH'] } }],
    ['comes from a party organ', { kind: 'party' }],
    ['comes from a public utility', { kind: 'utility' }],
    ['is for a withdrawn entry', { entry: { state: 'withdrawn' } }],
  ])('to an unconditional entry stands when the application %s', (_name, over) => {
    expect(decide(no, over)).toHaveProperty('denial');
  });
});
