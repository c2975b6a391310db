import { describe, expect, test } from 'vitest';
import type { ExchangeAsk } from './decide-exchange/exchange-ask.ts';
import { decideExchange } from './decide-exchange.ts';
import { indexDirectory } from './directory-index.ts';
import {
  COMMERCE,
  POLICE,
  sampleContract,
  sampleContractDocument,
  sampleDirectory,
  sampleGrant,
  sampleResource,
  sampleSystem,
  TAX,
} from './testing/sample-directory.ts';

const NOW_MS = Date.parse('2026-11-23T04:00:00Z');
const V1 = 'urn:shuqiao:contract:102001-000001@1.0.0';
const V2 = 'urn:shuqiao:contract:102001-000001@2.0.0';

const ASK: ExchangeAsk = {
  system: 'tax-core',
  resource: '102001/000001',
  contract: V1,
  grant: 'G-2026-000123',
  purpose: 'licensing/renewal',
  legalBasis: 'LB-0001',
  filters: ['TYSHXYDM'],
};

type DirectoryOver = Parameters<typeof sampleDirectory>[0];

function decide(ask: Partial<ExchangeAsk> = {}, directory: DirectoryOver = {}, nowMs = NOW_MS) {
  return decideExchange(indexDirectory(sampleDirectory(directory)), { ...ASK, ...ask }, nowMs);
}

function refusal(...args: Parameters<typeof decide>) {
  const decision = decide(...args);
  if (!('refuse' in decision)) throw new Error('expected a refusal');
  return decision.refuse;
}

function allowedItems(...args: Parameters<typeof decide>) {
  const decision = decide(...args);
  if (!('allow' in decision)) throw new Error(`expected an answer, not ${decision.refuse.code}`);
  return decision.allow.items;
}

describe('what is allowed', () => {
  test('a request that names a granted purpose gets exactly the granted items', () => {
    expect(allowedItems()).toEqual(['TYSHXYDM', 'QYMC', 'CLRQ']);
  });

  test('a request for fewer items gets only those, each once', () => {
    expect(allowedItems({ items: ['QYMC', 'QYMC'] })).toEqual(['QYMC']);
  });

  test('a deprecated contract version still answers', () => {
    expect(allowedItems({}, { contracts: [sampleContract({ state: 'deprecated' })] })).toHaveLength(3);
  });

  test('a granted item that the contract version does not have is not among the items', () => {
    const grants = [sampleGrant({ items: ['QYMC', 'GONE'] })];
    expect(allowedItems({ filters: ['QYMC'] }, { grants })).toEqual(['QYMC']);
  });

  test('the grant runs from the first to the last millisecond of its days in China', () => {
    expect(allowedItems({}, {}, Date.parse('2025-12-31T16:00:00Z'))).toHaveLength(3);
    expect(allowedItems({}, {}, Date.parse('2026-12-31T15:59:59.999Z'))).toHaveLength(3);
  });

  test('requests without an item list share one array, so that a projection can be compiled once', () => {
    const index = indexDirectory(sampleDirectory());
    const first = decideExchange(index, ASK, NOW_MS);
    const second = decideExchange(index, ASK, NOW_MS);
    expect('allow' in first && 'allow' in second && first.allow.items === second.allow.items).toBe(true);
  });
});

describe('SQX-R60: resource, contract, grant', () => {
  test('an unknown resource is refused', () => {
    expect(refusal({ resource: '102001/000099' })).toEqual({
      code: 'resource_unknown',
      rule: 'SQX-R60',
      reason: 'unknown',
      resource: '102001/000099',
    });
  });

  test('a malformed resource code is told apart and not repeated', () => {
    expect(refusal({ resource: '371099199001010014' })).toEqual({
      code: 'resource_unknown',
      rule: 'SQX-R60',
      reason: 'malformed',
    });
  });

  test.each(['__proto__', 'constructor', 'toString', ''])(
    '%o is no resource, contract, grant or system',
    (name) => {
      expect(refusal({ resource: name }).code).toBe('resource_unknown');
      expect(refusal({ contract: name }).code).toBe('contract_unknown');
      expect(refusal({ grant: name }).code).toBe('grant_inactive');
      expect(refusal({ system: name }).code).toBe('grant_inactive');
      expect(refusal({ purpose: name }).code).toBe('purpose_not_granted');
      expect(refusal({ legalBasis: name }).code).toBe('purpose_not_granted');
    },
  );

  test('a withdrawn resource is refused like an unknown one', () => {
    const resources = [sampleResource({ state: 'withdrawn', withdrawnOn: '2026-11-01' })];
    expect(refusal({}, { resources })).toMatchObject({ code: 'resource_unknown', reason: 'unknown' });
  });

  test('an unknown or retired contract version is refused with the versions that answer', () => {
    const contracts = [sampleContract({ state: 'retired' }), sampleContract({ id: V2, version: '2.0.0' })];
    const expected = { code: 'contract_unknown', rule: 'SQX-R60', activeVersions: [V2] };
    expect(refusal({}, { contracts })).toEqual(expected);
    expect(refusal({ contract: `${V1}x` }, { contracts })).toEqual(expected);
  });

  test("another resource's contract is refused", () => {
    const other = 'urn:shuqiao:contract:102001-000002@1.0.0';
    const contracts = [sampleContract(), sampleContract({ id: other, resource: '102001/000002' })];
    expect(refusal({ contract: other }, { contracts })).toMatchObject({ activeVersions: [V1] });
  });

  test.each([
    ['none', { grant: 'G-0' }, {}],
    ['none', { system: 'nobody' }, {}],
    ['suspended', {}, { grants: [sampleGrant({ state: 'suspended' })] }],
    ['ended', {}, { grants: [sampleGrant({ state: 'ended' })] }],
    ['other_resource', {}, { grants: [sampleGrant({ resource: '102001/000002' })] }],
    ['other_system', {}, { grants: [sampleGrant({ systems: ['tax-other'] })] }],
    ['other_system', {}, { systems: [sampleSystem({ sandbox: true })] }],
    ['system_inactive', {}, { systems: [sampleSystem({ state: 'suspended' })] }],
    ['not_yet_valid', {}, { grants: [sampleGrant({ validFrom: '2026-11-24' })] }],
    ['expired', {}, { grants: [sampleGrant({ validTo: '2026-11-22' })] }],
    ['expired', {}, { grants: [sampleGrant({ validTo: 'no date' })] }],
  ] as const)('a grant that does not carry the request is refused: %s (%#)', (state, ask, directory) => {
    expect(refusal(ask, directory as DirectoryOver)).toEqual({
      code: 'grant_inactive',
      rule: 'SQX-R60',
      claim: 'grant_id',
      state,
      applyAt: '/catalogue/v1/applications',
    });
  });

  test("another department's grant is refused exactly like one that does not exist", () => {
    const grants = [sampleGrant({ department: POLICE, state: 'suspended' })];
    expect(refusal({}, { grants })).toEqual(refusal({ grant: 'G-0' }, { grants }));
  });
});

describe('SQX-R61: what a department may not see does not exist', () => {
  const hidden = sampleResource({ code: '30703710006/000003', provider: COMMERCE, visibleTo: [POLICE] });

  test('a hidden code and an invented one get the same refusal apart from the id', () => {
    const ofHidden = refusal({ resource: hidden.code }, { resources: [hidden] });
    const ofInvented = refusal({ resource: '30703710006/000009' }, { resources: [hidden] });

    expect({ ...ofHidden, resource: 'x' }).toEqual({ ...ofInvented, resource: 'x' });
  });

  test('a listed department and the provider itself may see it', () => {
    const resources = [{ ...hidden, visibleTo: [TAX] }];
    expect(refusal({ resource: hidden.code }, { resources }).code).toBe('contract_unknown');
    expect(refusal({ resource: hidden.code, system: 'commerce-core' }, { resources }).code).toBe(
      'contract_unknown',
    );
  });
});

describe('SQX-R62: purpose and legal basis', () => {
  test('a registered purpose that is not on the grant is refused, with those that are', () => {
    expect(refusal({ purpose: 'tax/registration' })).toEqual({
      code: 'purpose_not_granted',
      rule: 'SQX-R62',
      claim: 'purpose',
      granted: ['licensing/renewal'],
    });
  });

  test('a purpose on the grant that is no longer registered is refused', () => {
    expect(refusal({}, { purposes: [] })).toMatchObject({ code: 'purpose_not_granted', claim: 'purpose' });
  });

  test('a legal basis that is not on the grant or no longer registered is refused', () => {
    expect(refusal({ legalBasis: 'LB-0002' })).toMatchObject({
      code: 'purpose_not_granted',
      claim: 'legal_basis',
    });
    expect(refusal({}, { legalBases: [] })).toMatchObject({
      code: 'purpose_not_granted',
      claim: 'legal_basis',
    });
  });
});

describe('SQX-R63: asked fields are granted fields', () => {
  test('items that are not granted or do not exist are named by pointer', () => {
    expect(refusal({ items: ['QYMC', 'FDDBR', 'NOSUCH'] })).toEqual({
      code: 'field_not_granted',
      rule: 'SQX-R63',
      pointers: ['/items/1', '/items/2'],
    });
  });

  test('a filter by an item that is not granted is refused: its value would show by yes and no', () => {
    expect(refusal({ filters: ['TYSHXYDM', 'FDDBR'] })).toMatchObject({ pointers: ['/FDDBR'] });
  });

  test('members that are no items and elements that are no texts are left to the schema check', () => {
    expect(allowedItems({ filters: ['TYSHXYDM', 'nosuch', '__proto__'] })).toHaveLength(3);
    expect(allowedItems({ items: [42, null, { a: 1 }] })).toEqual([]);
  });

  test('the caller of a verification may send its request items without being granted to read them', () => {
    const document = sampleContractDocument({ 'x-operation': 'verification' });
    const { properties } = document.$defs.record;
    const item = properties.FDDBR;
    if (item) properties.FDDBR = { ...item, 'x-role': 'request' };

    const contracts = [sampleContract({ document })];
    expect(allowedItems({ filters: ['TYSHXYDM', 'FDDBR'] }, { contracts })).toHaveLength(3);
    expect(refusal({ items: ['FDDBR'] }, { contracts })).toMatchObject({ pointers: ['/items/0'] });
  });
});

describe('SQX-R64, R33: what the resource asks to be attached', () => {
  const resources = [sampleResource({ requires: { case: true, subject: true, consent: true } })];

  test('case, consent and subject are asked for in this order', () => {
    expect(refusal({}, { resources })).toMatchObject({ code: 'case_not_open', rule: 'SQX-R64' });
    expect(refusal({ caseId: 'B-1' }, { resources })).toMatchObject({
      code: 'consent_required',
      rule: 'SQX-R64',
    });
    expect(refusal({ caseId: 'B-1', consent: 'c' }, { resources })).toMatchObject({
      code: 'subject_mismatch',
      rule: 'SQX-R33',
    });
    expect(allowedItems({ caseId: 'B-1', consent: 'c', subjectHash: 'h' }, { resources })).toHaveLength(3);
  });

  test('an empty text is no case, no consent and no subject', () => {
    expect(refusal({ caseId: '' }, { resources }).code).toBe('case_not_open');
  });
});

describe('order of checks', () => {
  const WRONG: [string, Partial<ExchangeAsk>][] = [
    ['resource_unknown', { resource: '102001/000099' }],
    ['contract_unknown', { contract: V2 }],
    ['grant_inactive', { grant: 'G-0' }],
    ['purpose_not_granted', { purpose: 'tax/registration' }],
    ['field_not_granted', { items: ['FDDBR'] }],
    ['case_not_open', {}],
  ];

  test.each(WRONG.map(([code], at) => [code, at] as const))(
    '%s decides over everything after it',
    (code, at) => {
      const resources = [sampleResource({ requires: { case: true, subject: false, consent: false } })];
      const everythingFrom = Object.assign(
        {},
        ...WRONG.slice(at).map(([, ask]) => ask),
      ) as Partial<ExchangeAsk>;
      expect(refusal(everythingFrom, { resources }).code).toBe(code);
    },
  );
});
