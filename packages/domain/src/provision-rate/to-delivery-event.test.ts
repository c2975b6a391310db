import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDeliveryEvent } from './to-delivery-event.ts';

const CLAIMS = {
  iss: 'https://gw.example',
  aud: 'commerce-core',
  iat: 1_790_000_000,
  resource_id: '102001/000001',
  channel_id: 'CH-0001',
  delivery_id: 'D-1',
  outcome: 'ok',
  records: 480,
  rejected: 20,
  data_as_of: 1_789_990_000,
};

function findDepartment(channelId: string, resource: string): string | undefined {
  return channelId === 'CH-0001' && resource === '102001/000001' ? '11371000MBT000273B' : undefined;
}

function convert(claims: Record<string, unknown>) {
  return toDeliveryEvent(7, JSON.stringify({ ...CLAIMS, ...claims }), findDepartment);
}

test('the claims of a delivery become one event', () => {
  expect(convert({})).toEqual({
    index: 7,
    atMs: 1_790_000_000_000,
    resource: '102001/000001',
    channelId: 'CH-0001',
    department: '11371000MBT000273B',
    outcome: 'ok',
    records: 480,
    rejected: 20,
    dataAsOfMs: 1_789_990_000_000,
    noChange: false,
    unchanged: false,
  });
});

test('a whole refusal is an event without records, whatever it says of them', () => {
  const refused = {
    outcome: 'refused',
    code: 'delivery_refused',
    records: 480,
    rejected: undefined,
    data_as_of: undefined,
  };
  expect(convert(refused)).toMatchObject({ outcome: 'refused', records: 0, rejected: 0 });
});

test('a delivery without data is an empty one', () => {
  expect(convert({ outcome: 'no_data', records: 0, rejected: 0 })).toMatchObject({
    outcome: 'ok',
    records: 0,
  });
});

test('a refusal that came before the delivery was looked at is not one of the provider', () => {
  for (const code of ['channel_inactive', 'delivery_in_progress', undefined]) {
    expect(convert({ outcome: 'refused', code })).toBeUndefined();
  }
});

test('an answer that was kept and told again is no second delivery', () => {
  expect(convert({ idem_of: '0190f5fe-7c00-7a00-8a3e-000000000001' })).toBeUndefined();
});

describe('unknown is never yes', () => {
  test.each([
    { channel_id: undefined },
    { channel_id: 'CH-0002' },
    { resource_id: '102001/000002' },
    { resource_id: undefined },
    { outcome: undefined },
    { outcome: 'error' },
    { outcome: 'toString' },
    { records: undefined },
    { records: '480' },
    { records: -1 },
    { records: 1.5 },
    { rejected: undefined },
    { data_as_of: undefined },
    { data_as_of: 1e300 },
    { data_as_of: 1e15 },
    { iat: undefined },
    { iat: '1790000000' },
  ])('claims that leave it open are no delivery: %o', (claims) => {
    expect(convert(claims)).toBeUndefined();
  });

  test.each([[1], ['true'], ['yes'], [{}], [null]])('no_change %o is no declaration', (no_change) => {
    expect(convert({ no_change })).toMatchObject({ noChange: false });
  });

  test.each([[1], ['false'], [null], [true]])('unchanged %o counts as unchanged', (unchanged) => {
    expect(convert({ unchanged })).toMatchObject({ unchanged: true });
  });

  test('only a plain true declares no change', () => {
    expect(convert({ no_change: true, records: 0, rejected: 0 })).toMatchObject({ noChange: true });
  });

  test('any text whatever gives an event or none, never an exception', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(toDeliveryEvent(0, text, findDepartment)).toBeUndefined();
      }),
    );
  });
});
