import type { LicenceAuthority } from '@shuqiao/schemas/types/licence-trust';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AuthorityAsk, coversArea, findAuthority, isIssuedInNameOf } from './issuer-authority.ts';

const COMMERCE = '11371000MBT000273B';
const FOOD = '11371000MBT000265G';
const MARKET = '11371000MBT000257M';
const POLICE = '11371000MBT000062U';
const TYPE = '11100000MB0143028R001';
const OTHER_TYPE = '11100000MB0143028R901';
const merger = { predecessor: COMMERCE, successor: MARKET, effectiveOn: '2019-03-31' };

function row(over: Partial<LicenceAuthority> = {}): LicenceAuthority {
  return {
    id: 'A1',
    department: COMMERCE,
    type: TYPE,
    area: '371000',
    legalBasis: 'LB-0055',
    validFrom: '2018-01-01',
    validTo: '2019-03-30',
    successor: null,
    ...over,
  };
}

function ask(over: Partial<AuthorityAsk> = {}): AuthorityAsk {
  return { department: COMMERCE, type: TYPE, area: '371002', onDate: '2018-08-01', ...over };
}

test('a department issues what its row says, and the decision uses the row valid on that day (LIC-A2)', () => {
  const later = row({ id: 'A2', validFrom: '2019-03-31', validTo: null });
  const rows = [row(), later];
  expect(findAuthority(rows, ask())).toBe(rows[0]);
  expect(findAuthority(rows, ask({ onDate: '2019-03-30' }))).toBe(rows[0]);
  expect(findAuthority(rows, ask({ onDate: '2019-03-31' }))).toBe(later);
});

test('who is not registered, and who is registered for other things, get two different answers (LIC-A3)', () => {
  expect(findAuthority([row()], ask({ department: POLICE }))).toBe('issuer_unknown');
  const fault = 'issuer_not_authorised_for_type';
  expect(findAuthority([row()], ask({ type: OTHER_TYPE }))).toBe(fault);
  expect(findAuthority([row()], ask({ area: '370200' }))).toBe(fault);
  expect(findAuthority([row()], ask({ onDate: '2017-12-31' }))).toBe(fault);
  expect(findAuthority([row()], ask({ onDate: '2019-03-31' }))).toBe(fault);
});

describe('after a merger (LIC-P5)', () => {
  const asMarket = (onDate: string) => ask({ department: MARKET, onDate });

  test('the successor issues by what its predecessor might do on its last day, and not before that', () => {
    expect(findAuthority([row()], asMarket('2019-03-31'), [merger])).toMatchObject({ id: 'A1' });
    expect(findAuthority([row()], asMarket('2019-03-30'), [merger])).toBe('issuer_unknown');
  });

  test('an authority that its predecessor had lost earlier does not come back', () => {
    const lost = row({ validTo: '2018-12-31' });
    expect(findAuthority([lost], asMarket('2019-04-01'), [merger])).toBe('issuer_not_authorised_for_type');
  });

  test('its own row comes before an inherited one', () => {
    const own = row({ id: 'A3', department: MARKET, validTo: null });
    expect(findAuthority([row(), own], asMarket('2019-04-01'), [merger])).toBe(own);
  });

  test('a row that ended and names its successor passes over without another register', () => {
    const passing = row({ successor: MARKET });
    expect(findAuthority([passing], asMarket('2019-03-31'))).toBe(passing);
    expect(findAuthority([passing], asMarket('2019-03-30'))).toBe('issuer_not_authorised_for_type');
  });

  test('the predecessor itself issues no more when its row ended', () => {
    const fault = findAuthority([row()], ask({ onDate: '2019-04-01' }), [merger]);
    expect(fault).toBe('issuer_not_authorised_for_type');
  });

  test('a licence in the old name is the new department’s own from that day on, through mergers in a row', () => {
    const first = { predecessor: FOOD, successor: COMMERCE, effectiveOn: '2018-11-01' };
    const both = [merger, first];
    expect(isIssuedInNameOf(COMMERCE, MARKET, '2019-03-31', both)).toBe(true);
    expect(isIssuedInNameOf(COMMERCE, MARKET, '2019-03-30', both)).toBe(false);
    expect(isIssuedInNameOf(FOOD, MARKET, '2019-03-31', both)).toBe(true);
    expect(isIssuedInNameOf(MARKET, COMMERCE, '2020-01-01', both)).toBe(false);
    expect(isIssuedInNameOf(MARKET, MARKET, '2018-01-01', [])).toBe(true);
  });

  test('what passed to a department after its own end did not pass on with it', () => {
    const late = { predecessor: FOOD, successor: COMMERCE, effectiveOn: '2020-01-01' };
    expect(isIssuedInNameOf(FOOD, MARKET, '2021-01-01', [merger, late])).toBe(false);
  });

  test('successions in a circle end', () => {
    const back = { predecessor: MARKET, successor: COMMERCE, effectiveOn: '2019-01-01' };
    expect(isIssuedInNameOf(POLICE, MARKET, '2021-01-01', [merger, back])).toBe(false);
    const own = row({ department: MARKET, validFrom: '2020-01-01', validTo: null });
    expect(findAuthority([own], asMarket('2021-01-01'), [merger, back])).toBe(own);
  });
});

test('an area covers itself and all below it, and nothing else', () => {
  const code = fc.integer({ min: 110_101, max: 659_999 }).map(String);
  fc.assert(
    fc.property(code, code, (a, b) => {
      expect(coversArea(a, a)).toBe(true);
      const city = `${a.slice(0, 4)}00`;
      expect(coversArea(city, a)).toBe(true);
      if (!b.startsWith(a.slice(0, 2))) expect(coversArea(`${a.slice(0, 2)}0000`, b)).toBe(false);
    }),
  );
  expect(coversArea('371002', '371000')).toBe(false);
  expect(coversArea('370000', '371002')).toBe(true);
  expect(coversArea('000000', '371002')).toBe(true);
  expect(coversArea('371000', '371100')).toBe(false);
});
