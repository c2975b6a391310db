import { isCitizenId } from '@shuqiao/domain/citizen-id';
import { FORMATS } from '@shuqiao/domain/contract/formats';
import { checkIssuedClaims } from '@shuqiao/domain/licence/check-claims';
import { type CurrentLicence, decideAct } from '@shuqiao/domain/licence/decide-act';
import { isLicenceIdentifier } from '@shuqiao/domain/licence-identifier';
import { isUscc } from '@shuqiao/domain/uscc';
import type { LicenceType } from '@shuqiao/schemas/types/licence-type';
import { licenceAnnotationKeywords } from '@shuqiao/schemas/types/licence-vocabulary';
import { readLicenceTypes } from '@shuqiao/schemas/types/read-schemas';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { generateCity } from '../generate-city.ts';
import { LICENCE_TYPES } from '../identifiers.ts';
import { rowsOf } from '../rows-of.ts';
import {
  type LicenceClaims,
  type LicenceDraft,
  type LicenceHistoryAct,
  toLicenceState,
} from './licence-draft.ts';
import { listLicences } from './list-licences.ts';

const TODAY = '2026-11-24';
const OPTIONS = { persons: 2000, enterprises: 600, seed: 'licences' };
const city = generateCity(OPTIONS);
const licences = [...listLicences(city, TODAY)];
const types = readLicenceTypes();

const ajv = new Ajv2020({ strict: true, strictTypes: false });
addFormats.default(ajv);
for (const [name, { validate }] of Object.entries(FORMATS)) ajv.addFormat(name, validate);
ajv.addVocabulary([...licenceAnnotationKeywords]);

function listOf(code: string): LicenceDraft[] {
  return licences.filter(({ type }) => type === code);
}

function listVersions({ claims, history }: LicenceDraft): LicenceClaims[] {
  return [claims, ...history.flatMap((act) => (act.claims ? [act.claims] : []))];
}

function replay(type: LicenceType, draft: LicenceDraft): CurrentLicence {
  const { issuedOn, claims } = draft;
  const issue: LicenceHistoryAct = { act: 'issue', on: issuedOn, reasonCode: null, reason: null, claims };
  let current: CurrentLicence | null = null;
  for (const each of [issue, ...draft.history]) current = follow(type, current, each);
  if (!current) throw new Error('nothing was issued');
  return current;
}

function follow(type: LicenceType, before: CurrentLicence | null, told: LicenceHistoryAct): CurrentLicence {
  const { act, on, reason, claims } = told;
  const decision = decideAct(type, before, act, { effectiveOn: on, reason, today: TODAY });
  if ('code' in decision) throw new Error(`${act} on ${on}: ${decision.code}`);
  if (decision.related !== null) expect(claims?.GLZZBS).toBe(before?.identifier);
  const { state, version } = decision;
  if (!claims) return { ...(before ?? raise()), state, since: on };
  const validTo = claims.ZZYXQJZRQ === undefined ? null : String(claims.ZZYXQJZRQ);
  const identifier = String(claims.ZZBS);
  return { identifier, version, state, issuedOn: on, since: on, validTo, superseded: false };
}

function raise(): never {
  throw new Error('an act upon nothing');
}

describe.each(types)('$title', (type) => {
  const drafts = listOf(type['x-licenceType']);

  test('is issued, by a department of its own, with claims that its schema allows in every version', () => {
    const validate = ajv.compile(type);
    expect(drafts.length).toBeGreaterThan(0);
    for (const draft of drafts) {
      expect(type['x-issuers']).toContain(draft.issuer);
      for (const claims of listVersions(draft)) {
        validate(claims);
        expect(validate.errors).toBeNull();
        expect(checkIssuedClaims(type, claims)).toEqual([]);
      }
    }
  });

  test('has the end date that its rule asks for, and no longer life', () => {
    const { end, maxYears } = type['x-validity'];
    for (const { validFrom, validTo } of drafts) {
      if (end !== 'optional') expect(validTo !== undefined).toBe(end === 'required');
      if (validTo === undefined || maxYears === null) continue;
      expect(Number(validTo.slice(0, 4)) - Number(validFrom.slice(0, 4))).toBeLessThanOrEqual(maxYears);
    }
  });

  test('has a history in which every act is allowed to follow the one before', () => {
    for (const draft of drafts) expect(replay(type, draft).state).toBe(toLicenceState(draft));
  });
});

test('the codes of the types are those of the schemas', () => {
  expect(Object.values(LICENCE_TYPES).sort()).toEqual(types.map((type) => type['x-licenceType']).sort());
});

test('every state but 其他 occurs, and every one that a type does not know is absent from it', () => {
  const states = new Set(licences.map(toLicenceState));
  expect([...states].sort()).toEqual(['01', '02', '03', '04', '05', '06', '07']);
  for (const type of types) {
    for (const draft of listOf(type['x-licenceType'])) {
      expect(type['x-states']).toContain(toLicenceState(draft));
    }
  }
});

test('identifiers are valid and nobody else’s, numbers unique for issuer and type', () => {
  const identifiers = licences.flatMap((draft) => listVersions(draft).map(({ ZZBS }) => String(ZZBS)));
  expect(identifiers.filter((each) => !isLicenceIdentifier(each))).toEqual([]);
  expect(new Set(identifiers).size).toBe(identifiers.length);
  const numbers = licences.map(({ type, issuer, number }) => `${type} ${issuer} ${number.toUpperCase()}`);
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('every party is a synthetic person of the area 371099 or a firm of the city', () => {
  const firms = new Set(city.enterprises.map(({ uscc }) => uscc));
  const people = new Set(city.people.map(({ id }) => id));
  for (const { parties, holder } of licences) {
    expect(parties[0]).toBe(holder.code);
    for (const code of parties) {
      expect(firms.has(code) ? isUscc(code) : people.has(code) && isCitizenId(code)).toBe(true);
      if (people.has(code)) expect(code.startsWith('371099')).toBe(true);
    }
  }
});

test('the same city gives the same licences; a later day only adds acts', () => {
  const again = generateCity(OPTIONS);
  expect(JSON.stringify([...listLicences(again, TODAY)])).toBe(JSON.stringify(licences));
  const earlier = [...listLicences(city, '2021-06-30')];
  expect(earlier).toHaveLength(licences.length);
  for (const [at, draft] of earlier.entries()) {
    const { history, ...issued } = licences[at] ?? { history: [] };
    expect({ ...draft, history: undefined }).toEqual({ ...issued, history: undefined });
    expect(draft.history).toEqual(history.filter(({ on }) => on <= '2021-06-30'));
  }
});

describe('the exchanged records say the same', () => {
  const byIdentifier = new Map(licences.map((draft) => [draft.claims.ZZBS, draft]));
  const directory = [...rowsOf(city, '105001/000001')];

  test('the licence directory lists every licence of its three types with number, holder, end and state', () => {
    const listed = ['business', 'identity', 'property'] as const;
    const expected = listed.flatMap((name) => listOf(LICENCE_TYPES[name]));
    expect(directory).toHaveLength(expected.length);
    for (const row of directory) {
      const draft = byIdentifier.get(String(row.ZZBS));
      expect(row).toMatchObject({
        ZZBH: draft?.number,
        CZZT: draft?.holder.name,
        CZZTDM: draft?.holder.code,
        ZZZT: draft && toLicenceState(draft),
      });
      expect(row.ZZYXQJZRQ).toBe(draft?.validTo?.replaceAll('-', ''));
    }
  });

  test.each(['105001/000002', '105001/000003', '105001/000004'])(
    '%s shows the valid ones and no other',
    (code) => {
      for (const { ZZBS } of rowsOf(city, code)) {
        const draft = byIdentifier.get(String(ZZBS));
        expect(draft && toLicenceState(draft)).toBe('01');
      }
    },
  );

  test('a business licence ended as and when the register of changes tells it', () => {
    const states: Record<string, string> = { 注销登记: '04', 吊销营业执照: '07' };
    const ends = [...rowsOf(city, '102001/000003')].filter(({ BGSX }) => String(BGSX) in states);
    const ended = listOf(LICENCE_TYPES.business).filter((draft) => toLicenceState(draft) !== '01');
    const toldOf = ended.map(({ holder, history }) => [holder.code, history.at(-1)?.on.replaceAll('-', '')]);
    expect(toldOf).toEqual(ends.map(({ TYSHXYDM, BGRQ }) => [TYSHXYDM, BGRQ]));
    expect(ended.map(toLicenceState)).toEqual(ends.map(({ BGSX }) => states[String(BGSX)]));
  });

  test('the cards of the dead are cancelled, and the certificates of the divorced have lapsed', () => {
    const dead = new Set([...rowsOf(city, '101002/000002')].map(({ GMSFHM }) => GMSFHM));
    for (const draft of listOf(LICENCE_TYPES.identity)) {
      expect(toLicenceState(draft)).toBe(dead.has(draft.holder.code) ? '04' : '01');
    }
    const divorces = [...rowsOf(city, '101003/000001')].filter(({ DJLX }) => DJLX === '2');
    const divorced = new Set(divorces.map(({ NFGMSFHM, NVFGMSFHM }) => `${NFGMSFHM} ${NVFGMSFHM}`));
    for (const draft of listOf(LICENCE_TYPES.marriage)) {
      const couple = `${draft.claims.KZ_NFGMSFHM} ${draft.claims.KZ_NVFGMSFHM}`;
      expect(toLicenceState(draft)).toBe(divorced.has(couple) ? '05' : '01');
    }
  });

  test('a marriage certificate bears the number of the register, and each spouse has one', () => {
    const numbers = new Set([...rowsOf(city, '101003/000001')].map(({ ZSBH }) => ZSBH));
    for (const { number, claims, holder, parties } of listOf(LICENCE_TYPES.marriage)) {
      expect(numbers).toContain(number.slice(0, -2));
      expect([claims.KZ_NFGMSFHM, claims.KZ_NVFGMSFHM].sort()).toEqual(parties.toSorted());
      expect(holder.code).toBe(number.endsWith('-1') ? claims.KZ_NFGMSFHM : claims.KZ_NVFGMSFHM);
    }
  });

  test.each(types.filter((type) => type['x-register'] !== null))(
    'the register behind $title agrees with every licence in force on the day of the city',
    (type) => {
      const register = type['x-register'];
      if (!register) throw new Error('no register');
      const { resource, query, compare, state } = register;
      const rows = [...rowsOf(city, resource)];
      const keyOf = (values: readonly unknown[]) => values.join(' ');
      const items = Object.keys(query);
      const known = new Map(rows.map((row) => [keyOf(items.map((item) => row[item])), row]));
      const valid = [...listLicences(city)].filter(
        (each) => each.type === type['x-licenceType'] && toLicenceState(each) === '01',
      );
      for (const { claims, validTo } of valid) {
        const row = known.get(keyOf(Object.values(query).map((claim) => claims[claim])));
        for (const [item, claim] of Object.entries(compare)) expect(row?.[item]).toBe(claims[claim]);
        const isRunning = validTo === undefined || validTo >= '2018-12-28';
        if (state && state.item !== 'HYJG' && isRunning) expect(state.valid).toContain(row?.[state.item]);
        expect(row).toBeDefined();
      }
    },
  );
});
