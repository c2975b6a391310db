import { licenceAnnotationKeywords } from '@shuqiao/schemas/types/licence-vocabulary';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLegalDate } from '../calendar/legal-date.ts';
import { FORMATS } from '../contract/formats.ts';
import { checkIdentifiers, checkIssuedClaims, checkPresentedClaims } from './check-claims.ts';
import { toIssuedSchema, toPresentedSchema } from './licence-claims.ts';
import { licenceTypeOf, sampleCardClaims, sampleFoodClaims } from './testing/sample-licence.ts';

const food = licenceTypeOf('食品经营许可证');
const card = licenceTypeOf('居民身份证');

function createOracle(): Ajv2020 {
  const formats = Object.entries(FORMATS).map(([name, { validate }]) => [name, validate] as const);
  const ajv = new Ajv2020({ strict: true, allErrors: true, formats: Object.fromEntries(formats) });
  ajv.addFormat('date', isLegalDate);
  ajv.addVocabulary([...licenceAnnotationKeywords]);
  return ajv;
}

const issue = (claims: unknown, type = food) =>
  checkIssuedClaims(type, claims).map(({ pointer, code }) => `${code} ${pointer}`);

test('complete claims of a restaurant and of a person are accepted, issued and presented', () => {
  expect(issue(sampleFoodClaims())).toEqual([]);
  expect(issue(sampleCardClaims(), card)).toEqual([]);
  expect(checkPresentedClaims(card, { ...sampleCardClaims(), KZ_MY18: true, exp: 1, iss: 'x' })).toEqual([]);
});

test.each([
  [{ CZZT: undefined }, ['type /CZZT']],
  [{ ZZMC: '营业执照' }, ['const /ZZMC']],
  [{ ZZYXQJZRQ: '9999-99-99' }, ['format /ZZYXQJZRQ']],
  [{ ZZYXQJZRQ: '20230731' }, ['format /ZZYXQJZRQ']],
  [{ CZZTDM: '91371000MAT000018X' }, ['format /CZZTDM']],
  [{ KZ_JYXM: [] }, ['minItems /KZ_JYXM']],
  [{ KZ_JYXM: '热食类食品制售' }, ['type /KZ_JYXM']],
  [{ KZ_JYXM: ['热食类食品制售', 7] }, ['type /KZ_JYXM/1']],
  [{ KZ_JYXM: ['热食类食品制售', '热食类食品制售'] }, ['uniqueItems /KZ_JYXM']],
  [{ KZ_CSRQ: '2000-02-29' }, ['additionalProperties /KZ_CSRQ']],
  [{ KZ_JYCS: '' }, ['minLength /KZ_JYCS']],
])('%j is refused when issued: %j', (over, faults) => {
  expect(issue(sampleFoodClaims(over))).toEqual(faults);
});

test('a code is judged by its pattern, upper and lower case apart', () => {
  const permit = licenceTypeOf('排污许可证');
  const wrong = (KZ_HYDM: string) => checkPresentedClaims(permit, { KZ_HYDM }).includes('/KZ_HYDM');
  expect([wrong('C1361'), wrong('c1361')]).toEqual([false, true]);
});

test('a missing item is named with its title, and no finding repeats a value', () => {
  const { CZZT: _, ...rest } = sampleFoodClaims({ CZZTDM: '91371000MAT000018X' });
  const findings = checkIssuedClaims(food, rest);
  expect(findings[0]).toEqual({
    pointer: '/CZZT',
    code: 'required',
    message: { zh: '持证主体（CZZT）：缺少', en: 'CZZT is missing' },
  });
  expect(JSON.stringify(findings)).not.toContain('MAT000018X');
});

test('nobody hands in that a person is of age', () => {
  expect(issue(sampleCardClaims({ KZ_MY18: true }), card)).toEqual(['additionalProperties ']);
});

test('what is no object is one finding about the whole', () => {
  for (const value of [null, [], 'x', 3]) expect(issue(value)).toEqual(['type ']);
});

describe('a presentation', () => {
  test('may leave out all that is disclosable, and elements of a list', () => {
    const { ZZMC, ZZLXDM, ZZBFJG, ZZBFJGDM, ZZYXQQSRQ, ZZYXQJZRQ } = sampleFoodClaims();
    const plain = { ZZMC, ZZLXDM, ZZBFJG, ZZBFJGDM, ZZYXQQSRQ, ZZYXQJZRQ };
    expect(checkPresentedClaims(food, plain)).toEqual([]);
    expect(checkPresentedClaims(food, { ...plain, KZ_JYXM: [] })).toEqual([]);
  });

  test('may not leave out a plain item, nor carry one the type does not have (V10)', () => {
    const { ZZYXQJZRQ: _, ...rest } = sampleFoodClaims();
    expect(checkPresentedClaims(food, rest)).toEqual(['/ZZYXQJZRQ']);
    expect(checkPresentedClaims(food, sampleFoodClaims({ KZ_MZDM: '01' }))).toEqual(['/KZ_MZDM']);
    expect(checkPresentedClaims(card, { ...sampleCardClaims(), KZ_MY18: 'true' })).toEqual(['/KZ_MY18']);
  });

  test('with a wrong check character has the right form, and is told by the identifiers (V17, LIC-P6, LIC-P7)', () => {
    const wrong = { CZZTDM: '91371000MAT000018X', ZZBS: '1.2.156.3005.2.11100000MB0143028R901.x' };
    expect(checkPresentedClaims(food, sampleFoodClaims(wrong))).toEqual([]);
    expect(checkIdentifiers(food, sampleFoodClaims(wrong))).toEqual(['/ZZBS', '/CZZTDM']);
    expect(checkIdentifiers(food, sampleFoodClaims())).toEqual([]);
    expect(checkIdentifiers(card, sampleCardClaims({ CZZTDM: '371099199001010015' }))).toEqual(['/CZZTDM']);
  });

  test('with the identifier of another type is told by the identifiers (LIC-P6)', () => {
    const { ZZBS } = sampleCardClaims();
    expect(checkIdentifiers(food, sampleFoodClaims({ ZZBS }))).toEqual(['/ZZBS']);
  });
});

const samples = [
  { type: food, sample: sampleFoodClaims() },
  { type: card, sample: { ...sampleCardClaims(), KZ_MZDM: '01' } },
];
const strange = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.oneof(fc.string(), fc.integer()), { maxLength: 60 }),
  fc.constantFrom('2024-02-30', '2024-02-29', '0', '1', '01', '99', '𠮷'.repeat(50), '名'.repeat(51)),
);

test.each(samples)(
  'any change of any claim is judged as a JSON Schema validator would: $type.title',
  ({ type, sample }) => {
    const ajv = createOracle();
    const oracles = [ajv.compile(toIssuedSchema(type)), ajv.compile(toPresentedSchema(type))] as const;
    const name = fc.constantFrom(...Object.keys(type.properties), ...Object.keys(sample), 'extra', 'sq_file');
    const edits = fc.dictionary(name, strange, { maxKeys: 3 });
    fc.assert(
      fc.property(edits, fc.subarray(Object.keys(sample), { minLength: 10 }), (edit, kept) => {
        const claims = {
          ...Object.fromEntries(kept.map((each) => [each, sample[each as keyof typeof sample]])),
          ...edit,
        };
        expect(checkIssuedClaims(type, claims).length === 0).toBe(oracles[0](claims));
        expect(checkPresentedClaims(type, claims).length === 0).toBe(oracles[1](claims));
      }),
      { numRuns: 300 },
    );
  },
);
