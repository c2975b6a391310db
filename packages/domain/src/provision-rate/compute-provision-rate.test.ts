import type { Directory } from '@shuqiao/schemas/types/directory';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  COMMERCE,
  MARKET,
  POLICE,
  sampleChannel,
  sampleDepartment,
  sampleObligation,
  sampleResource,
  TAX,
} from '../testing/sample-directory.ts';
import { computeProvisionRate, type ProvisionInput } from './compute-provision-rate.ts';
import type { DeliveryEvent } from './delivery-event.ts';

const DAY_MS = 86_400_000;
/** 2026-11-23, noon in China. */
const AS_OF_MS = Date.parse('2026-11-23T04:00:00Z');
const RESOURCE = '102001/000001';

function delivery(over: Partial<DeliveryEvent> = {}): DeliveryEvent {
  const atMs = over.atMs ?? AS_OF_MS - DAY_MS;
  return {
    index: 1,
    atMs,
    resource: RESOURCE,
    channelId: 'CH-0001',
    department: COMMERCE,
    outcome: 'ok',
    records: 10,
    rejected: 0,
    dataAsOfMs: atMs,
    noChange: false,
    unchanged: false,
    ...over,
  };
}

function input(over: Partial<ProvisionInput> = {}): ProvisionInput {
  return {
    departments: [sampleDepartment()],
    resources: [sampleResource()],
    obligations: [sampleObligation()],
    channels: [sampleChannel()],
    deliveries: [delivery()],
    ...over,
  };
}

function compute(over: Partial<ProvisionInput> = {}, asOfMs = AS_OF_MS) {
  return computeProvisionRate(input(over), asOfMs);
}

function first(over: Partial<ProvisionInput> = {}, asOfMs = AS_OF_MS) {
  const rate = compute(over, asOfMs).departments[0];
  if (!rate) throw new Error('no department');
  return rate;
}

function reasonOf(over: Partial<ProvisionInput>, asOfMs = AS_OF_MS) {
  return first(over, asOfMs).missing.map(({ reason }) => reason);
}

describe('an entry that is bound and currently supplied', () => {
  test('is provided, with the log index and time it rests on', () => {
    expect(first()).toEqual({
      code: COMMERCE,
      name: '市工商局',
      kind: 'department',
      inRate: true,
      n: 1,
      d: 1,
      rate: 1,
      itemsN: 4,
      itemsD: 4,
      provided: [
        { resource: RESOURCE, name: '企业登记基本信息', deliveryIndex: 1, at: '2026-11-22T04:00:00.000Z' },
      ],
      missing: [],
    });
  });

  test('rests on its newest delivery that counts', () => {
    const deliveries = [
      delivery({ index: 1 }),
      delivery({ index: 5, atMs: AS_OF_MS - 1000 }),
      delivery({ index: 7, atMs: AS_OF_MS - 500, outcome: 'refused', records: 0 }),
    ];
    expect(first({ deliveries }).provided).toMatchObject([{ deliveryIndex: 5 }]);
  });

  test('a partly accepted delivery counts, its accepted rows are live', () => {
    expect(first({ deliveries: [delivery({ outcome: 'partial', rejected: 3 })] }).n).toBe(1);
  });

  test('the repeated push of the same content does not undo a delivery that still counts', () => {
    const deliveries = [delivery(), delivery({ index: 2, atMs: AS_OF_MS - 1, unchanged: true })];
    expect(first({ deliveries }).n).toBe(1);
  });

  test('a delivery after the cut-off is not seen', () => {
    expect(reasonOf({ deliveries: [delivery({ atMs: AS_OF_MS + 1 })] })).toEqual(['never_delivered']);
  });
});

describe('the leading reason of an entry that is missing', () => {
  const old = delivery({ atMs: AS_OF_MS - 30 * DAY_MS });
  const notShared = { share: 'not_shared', grade: 'L4' } as const;
  const today = '2026-11-23';

  const CASES: [string, Partial<ProvisionInput>][] = [
    ['no_legal_basis', { resources: [sampleResource(notShared)] }],
    ['no_legal_basis', { resources: [sampleResource({ ...notShared, legalBasis: ' ' })] }],
    ['withdrawn', { resources: [sampleResource({ state: 'withdrawn', withdrawnOn: '2026-11-01' })] }],
    ['withdrawn', { resources: [sampleResource({ state: 'withdrawn', withdrawnOn: null })] }],
    ['not_bound', { channels: [] }],
    ['not_bound', { channels: [sampleChannel({ boundOn: '2026-11-24' })] }],
    ['not_bound', { channels: [sampleChannel({ department: POLICE })] }],
    ['channel_stopped', { channels: [sampleChannel({ state: 'stopped' })] }],
    ['channel_stopped', { channels: [sampleChannel({ state: 'stopped', stoppedOn: today })] }],
    [
      'channel_stopped',
      { channels: [sampleChannel({ state: 'stopped' }), sampleChannel({ boundOn: '2026-11-24' })] },
    ],
    ['never_delivered', { deliveries: [] }],
    ['never_delivered', { deliveries: [delivery({ department: POLICE })] }],
    ['never_delivered', { deliveries: [delivery({ resource: '102001/000002' })] }],
    ['refused', { deliveries: [delivery({ outcome: 'refused', records: 0 })] }],
    ['refused', { deliveries: [old, delivery({ index: 2, outcome: 'refused', records: 0 })] }],
    ['empty', { deliveries: [delivery({ records: 0 })] }],
    ['empty', { deliveries: [delivery({ records: 0, noChange: true })] }],
    ['unchanged', { deliveries: [old, delivery({ index: 2, unchanged: true })] }],
    ['stale', { deliveries: [old] }],
    ['stale', { deliveries: [delivery({ dataAsOfMs: AS_OF_MS - 30 * DAY_MS })] }],
  ];

  test.each(CASES)('%s (%#)', (reason, over) => {
    expect(reasonOf(over)).toEqual([reason]);
    expect(first(over)).toMatchObject({ n: 0, d: 1, rate: 0, itemsN: 0, itemsD: 4, provided: [] });
  });
});

describe('freshness', () => {
  const noon = (date: string) => Date.parse(`${date}T12:00:00+08:00`);
  const CASES = [
    ['realtime', '2026-11-23T11:00:00+08:00', '2026-11-23T12:00:00+08:00'],
    ['daily', '2026-11-21T12:00:00+08:00', '2026-11-23T12:00:00+08:00'],
    ['weekly', '2026-11-14T12:00:00+08:00', '2026-11-23T12:00:00+08:00'],
    ['monthly', '2026-10-18T12:00:00+08:00', '2026-11-23T12:00:00+08:00'],
    ['monthly', '2026-01-31T12:00:00+08:00', '2026-03-05T12:00:00+08:00'],
    ['monthly', '2024-01-31T23:30:00+08:00', '2024-03-05T23:30:00+08:00'],
    ['monthly', '2026-12-31T00:30:00+08:00', '2027-02-05T00:30:00+08:00'],
    ['quarterly', '2026-08-13T12:00:00+08:00', '2026-11-23T12:00:00+08:00'],
    ['yearly', '2025-11-03T12:00:00+08:00', '2026-11-23T12:00:00+08:00'],
    ['yearly', '2024-02-29T12:00:00+08:00', '2025-03-20T12:00:00+08:00'],
  ] as const;

  test.each(CASES)('%s data of %s counts until %s and not a millisecond longer', (cycle, from, until) => {
    const resources = [sampleResource({ cycle })];
    const deliveries = [delivery({ atMs: Date.parse(from) })];

    expect(reasonOf({ resources, deliveries }, Date.parse(until))).toEqual([]);
    expect(reasonOf({ resources, deliveries }, Date.parse(until) + 1)).toEqual(['stale']);
  });

  test("counts from the data's date, and a date in the future does not help", () => {
    const atMs = noon('2026-11-20');
    const deliveries = [delivery({ atMs, dataAsOfMs: noon('2026-12-20') })];
    expect(reasonOf({ deliveries }, noon('2026-11-22'))).toEqual([]);
    expect(reasonOf({ deliveries }, noon('2026-11-22') + 1)).toEqual(['stale']);
  });

  test('"no change" under signature refreshes data that was delivered before', () => {
    const deliveries = [
      delivery({ atMs: AS_OF_MS - 90 * DAY_MS }),
      delivery({ index: 2, records: 0, noChange: true }),
    ];
    expect(first({ deliveries }).provided).toMatchObject([{ deliveryIndex: 2 }]);
  });

  test('a declaration by somebody else, or before any data, refreshes nothing', () => {
    const noChange = delivery({ index: 2, records: 0, noChange: true });
    const dataOfOthers = delivery({ department: POLICE, atMs: AS_OF_MS - 90 * DAY_MS });
    expect(reasonOf({ deliveries: [dataOfOthers, noChange] })).toEqual(['empty']);
  });
});

describe('the denominator', () => {
  const CASES: [string, number, Partial<ProvisionInput>][] = [
    [
      'an obligation that begins today counts',
      1,
      { obligations: [sampleObligation({ from: '2026-11-23' })] },
    ],
    ['one that begins tomorrow does not', 0, { obligations: [sampleObligation({ from: '2026-11-24' })] }],
    ['one that ends today counts', 1, { obligations: [sampleObligation({ to: '2026-11-23' })] }],
    ['one that ended yesterday does not', 0, { obligations: [sampleObligation({ to: '2026-11-22' })] }],
    ['one for an entry that is not in the catalogue does not', 0, { resources: [] }],
    [
      'an entry published tomorrow does not count',
      0,
      { resources: [sampleResource({ publishedOn: '2026-11-24' })] },
    ],
    [
      'not shared with a cited law does not count',
      0,
      { resources: [sampleResource({ share: 'not_shared', legalBasis: '统计法第28条' })] },
    ],
    [
      'withdrawn in an earlier month does not count',
      0,
      { resources: [sampleResource({ state: 'withdrawn', withdrawnOn: '2026-10-31' })] },
    ],
    [
      'withdrawn this month counts even when its obligation was ended with it',
      1,
      {
        resources: [sampleResource({ state: 'withdrawn', withdrawnOn: '2026-11-02' })],
        obligations: [sampleObligation({ to: '2026-11-01' })],
      },
    ],
    [
      'two obligations for one entry count once',
      1,
      { obligations: [sampleObligation(), sampleObligation({ basis: 'LB-2' })] },
    ],
  ];

  test.each(CASES)('%s', (_name, d, over) => {
    expect(first(over).d).toBe(d);
  });

  test('a department that owes nothing has no rate, never 100 %', () => {
    expect(first({ obligations: [] })).toMatchObject({ n: 0, d: 0, rate: null });
    expect(compute({ obligations: [] }).city).toMatchObject({
      d: 0,
      rate: null,
      meanOfRates: null,
      toTarget: 0,
    });
  });

  test('as of an earlier day, a channel or an entry that ended since then still counts', () => {
    const earlier = {
      channels: [sampleChannel({ state: 'stopped', stoppedOn: '2026-11-24' })],
      resources: [sampleResource({ state: 'withdrawn', withdrawnOn: '2026-11-24' })],
    };
    expect(first(earlier).n).toBe(1);
  });
});

describe('reorganisation', () => {
  const departments = [
    sampleDepartment({ validTo: '2026-10-31', mergedInto: MARKET }),
    sampleDepartment({ code: POLICE, name: '市质监局', validTo: '2026-10-31', mergedInto: MARKET }),
    sampleDepartment({ code: MARKET, name: '市市场监管局', validFrom: '2026-11-01' }),
  ];
  const obligations = [
    sampleObligation(),
    sampleObligation({ department: POLICE, resource: '204001/000001' }),
    sampleObligation({ department: MARKET, resource: '205001/000001' }),
  ];
  const resources = ['102001/000001', '204001/000001', '205001/000001'].map((code) =>
    sampleResource({ code }),
  );

  test("a successor starts with the sum of its predecessors' N and D, the predecessors are gone", () => {
    const { departments: rates } = compute({ departments, obligations, resources });
    expect(rates).toMatchObject([{ code: MARKET, n: 1, d: 3, rate: 1 / 3 }]);
  });

  test('before the merger each answers for itself', () => {
    const asOfMs = Date.parse('2026-10-31T04:00:00Z');
    const deliveries = [delivery({ atMs: asOfMs })];
    const { departments: rates } = compute({ departments, obligations, resources, deliveries }, asOfMs);
    expect(rates).toMatchObject([
      { code: COMMERCE, n: 1, d: 1 },
      { code: POLICE, n: 0, d: 1 },
    ]);
  });

  test('mergers are followed to the department valid today, and a circle of mergers ends nowhere', () => {
    const chain = [
      sampleDepartment({ validTo: '2023-12-31', mergedInto: POLICE }),
      sampleDepartment({ code: POLICE, validFrom: '2024-01-01', validTo: '2025-12-31', mergedInto: MARKET }),
      sampleDepartment({ code: MARKET, validFrom: '2026-01-01' }),
    ];
    expect(compute({ departments: chain }).departments).toMatchObject([{ code: MARKET, n: 1, d: 1 }]);

    const circle = chain.slice(0, 2).map((department) => ({
      ...department,
      mergedInto: department.code === POLICE ? COMMERCE : POLICE,
    }));
    expect(compute({ departments: circle }).unassigned).toEqual([
      { department: COMMERCE, resource: RESOURCE },
    ]);
  });

  test('entries of a department that is gone without a successor are shown, not lost', () => {
    const gone = [sampleDepartment({ validTo: '2026-10-31' })];
    expect(compute({ departments: gone })).toMatchObject({
      departments: [],
      unassigned: [{ department: COMMERCE, resource: RESOURCE }],
    });
  });
});

describe('the city', () => {
  test('is ΣN / ΣD beside the mean of the rates, without those not in the municipal rate', () => {
    const { city } = compute({
      departments: [
        sampleDepartment(),
        sampleDepartment({ code: POLICE }),
        sampleDepartment({ code: TAX, inRate: false }),
      ],
      resources: ['102001/000001', '102001/000002', '102001/000003'].map((code) => sampleResource({ code })),
      obligations: [
        sampleObligation(),
        sampleObligation({ department: POLICE, resource: '102001/000002' }),
        sampleObligation({ department: POLICE, resource: '102001/000003' }),
        sampleObligation({ department: TAX, resource: '102001/000002' }),
      ],
    });
    expect(city).toEqual({ n: 1, d: 3, rate: 1 / 3, meanOfRates: 0.5, target: 0.9, toTarget: 2 });
  });
});

const CODES = ['102001/000001', '102001/000002', '203001/000001', '30703710006/000001'];
const PROVIDERS = [COMMERCE, POLICE, TAX, MARKET];

const deliveries: fc.Arbitrary<DeliveryEvent> = fc
  .record({
    index: fc.nat(1000),
    atMs: fc.integer({ min: AS_OF_MS - 400 * DAY_MS, max: AS_OF_MS + DAY_MS }),
    resource: fc.constantFrom(...CODES),
    department: fc.constantFrom(...PROVIDERS),
    outcome: fc.constantFrom('ok' as const, 'partial' as const, 'refused' as const),
    records: fc.constantFrom(0, 1, 500),
    lagMs: fc.constantFrom(0, DAY_MS, 40 * DAY_MS, -DAY_MS),
    noChange: fc.boolean(),
    unchanged: fc.boolean(),
  })
  .map(({ lagMs, ...over }) => delivery({ ...over, dataAsOfMs: over.atMs - lagMs }));

const cities: fc.Arbitrary<ProvisionInput> = fc
  .record({
    cycles: fc.array(fc.constantFrom('realtime', 'daily', 'weekly', 'monthly', 'quarterly', 'yearly'), {
      minLength: 4,
      maxLength: 4,
    }),
    owners: fc.array(fc.tuple(fc.constantFrom(...PROVIDERS), fc.constantFrom(...CODES)), { maxLength: 12 }),
    inRate: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    deliveries: fc.uniqueArray(deliveries, { maxLength: 40, selector: ({ index }) => index }),
  })
  .map(({ cycles, owners, inRate, deliveries: events }) => ({
    departments: PROVIDERS.map((code, at) => sampleDepartment({ code, inRate: inRate[at] ?? true })),
    resources: CODES.map((code, at) =>
      sampleResource({ code, cycle: (cycles[at] ?? 'daily') as Directory['resources'][number]['cycle'] }),
    ),
    obligations: owners.map(([department, resource]) => sampleObligation({ department, resource })),
    channels: owners.map(([department, resource], at) =>
      sampleChannel({ id: `CH-${at}`, department, resource }),
    ),
    deliveries: events,
  }));

describe('for any city', () => {
  test('the rate of the city is ΣN / ΣD of the departments that count', () => {
    fc.assert(
      fc.property(cities, (city) => {
        const { departments, city: total } = computeProvisionRate(city, AS_OF_MS);
        const counted = departments.filter(({ inRate }) => inRate);
        const n = counted.reduce((sum, rate) => sum + rate.n, 0);
        const d = counted.reduce((sum, rate) => sum + rate.d, 0);
        expect(total).toMatchObject({ n, d, rate: d === 0 ? null : n / d });
      }),
    );
  });

  test('every owed entry is either provided or missing with a reason, once', () => {
    fc.assert(
      fc.property(cities, (city) => {
        for (const rate of computeProvisionRate(city, AS_OF_MS).departments) {
          const codes = [...rate.provided, ...rate.missing].map(({ resource }) => resource);
          expect(codes).toHaveLength(rate.d);
          expect(new Set(codes).size).toBe(rate.d);
          expect(rate.n).toBe(rate.provided.length);
          expect(rate.rate).toBe(rate.d === 0 ? null : rate.n / rate.d);
        }
      }),
    );
  });

  test('the order of the events is of no account', () => {
    const shuffled = cities.chain((city) =>
      fc.tuple(
        fc.constant(city),
        fc.shuffledSubarray([...city.deliveries], { minLength: city.deliveries.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([city, events]) => {
        expect(computeProvisionRate({ ...city, deliveries: events }, AS_OF_MS)).toEqual(
          computeProvisionRate(city, AS_OF_MS),
        );
      }),
    );
  });

  test('one more good delivery never lowers an N', () => {
    const good = deliveries.map((event) => ({
      ...event,
      index: 2000,
      outcome: 'ok' as const,
      records: 5,
      unchanged: false,
    }));
    fc.assert(
      fc.property(cities, good, (city, event) => {
        const before = computeProvisionRate(city, AS_OF_MS).departments;
        const after = computeProvisionRate(
          { ...city, deliveries: [...city.deliveries, event] },
          AS_OF_MS,
        ).departments;
        before.forEach((rate, at) => {
          expect(after[at]?.n).toBeGreaterThanOrEqual(rate.n);
        });
      }),
    );
  });

  test('events after the cut-off change nothing', () => {
    fc.assert(
      fc.property(cities, (city) => {
        const seen = city.deliveries.filter(({ atMs }) => atMs <= AS_OF_MS);
        expect(computeProvisionRate({ ...city, deliveries: seen }, AS_OF_MS)).toEqual(
          computeProvisionRate(city, AS_OF_MS),
        );
      }),
    );
  });
});
