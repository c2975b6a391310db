import { readContracts } from '@shuqiao/schemas/types/read-schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleContractDocument } from '../testing/sample-directory.ts';
import { compileContract } from './compile-contract.ts';

const contract = compileContract(sampleContractDocument());
const RECORD = { TYSHXYDM: '91371000MAT000018Y', QYMC: '示例科技有限公司', FDDBR: '张三', CLRQ: '20180801' };

function withItem(name: string, schema: Record<string, unknown>) {
  const document = sampleContractDocument();
  document.$defs.record.properties[name] = {
    title: '测试项',
    type: 'string',
    'x-itemType': 'C',
    ...schema,
  } as (typeof document.$defs.record.properties)[string];
  return compileContract(document);
}

describe('a record', () => {
  test('that keeps the contract has no findings', () => {
    expect(contract.checkRecord(RECORD)).toEqual([]);
    expect(contract.reportRecord(RECORD)).toEqual([]);
  });

  test('with a wrong check character is told which character, in Chinese and English', () => {
    expect(contract.checkRecord({ ...RECORD, TYSHXYDM: '91371000MAT000018X' })).toEqual([
      {
        pointer: '/TYSHXYDM',
        code: 'format',
        message: {
          zh: '统一社会信用代码（TYSHXYDM）格式不正确：第18位校验码不符',
          en: 'TYSHXYDM is malformed: the check character (18th) does not match',
        },
      },
    ]);
  });

  test('without a required item is told which one', () => {
    expect(contract.checkRecord({ TYSHXYDM: RECORD.TYSHXYDM })).toEqual([
      { pointer: '/QYMC', code: 'required', message: { zh: '缺少企业名称（QYMC）', en: 'QYMC is missing' } },
    ]);
  });

  test.each([
    [
      'a member the contract does not have',
      { ...RECORD, DJJG: 'x' },
      '/DJJG',
      'additionalProperties',
      '契约没有信息项DJJG',
    ],
    ['an empty text', { ...RECORD, QYMC: '' }, '/QYMC', 'minLength', '企业名称（QYMC）不能为空'],
    [
      'a text that is too long',
      { ...RECORD, FDDBR: '张'.repeat(51) },
      '/FDDBR',
      'maxLength',
      '法定代表人（FDDBR）不得超过50个字符',
    ],
    ['a number for a text', { ...RECORD, QYMC: 42 }, '/QYMC', 'type', '企业名称（QYMC）类型应为文本'],
    [
      'a day that does not exist',
      { ...RECORD, CLRQ: '20180230' },
      '/CLRQ',
      'format',
      '成立日期（CLRQ）格式不正确：不是真实的日期',
    ],
    ['null for an item', { ...RECORD, FDDBR: null }, '/FDDBR', 'type', '法定代表人（FDDBR）类型应为文本'],
    ['no object at all', ['x'], '', 'type', '内容类型应为对象'],
  ])('with %s is refused', (_name, record, pointer, code, zh) => {
    expect(contract.checkRecord(record)).toMatchObject([{ pointer, code, message: { zh } }]);
  });

  test('with several faults is checked to the first and reported to the last', () => {
    const bad = { TYSHXYDM: '1', FDDBR: 4, CLRQ: 'heute' };
    expect(contract.checkRecord(bad)).toHaveLength(1);
    expect(
      contract
        .reportRecord(bad)
        .map(({ pointer }) => pointer)
        .sort(),
    ).toEqual(['/CLRQ', '/FDDBR', '/QYMC', '/TYSHXYDM']);
  });

  test('that is nothing but unknown members is reported in at most twenty findings', () => {
    const few = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`M${at}`, at]));
    const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`M${at}`, at]));
    expect(contract.reportRecord(few)).toHaveLength(20);
    expect(contract.reportRecord(many)).toHaveLength(1);
  });
});

describe('what a contract can ask of an item', () => {
  test.each([
    [{ enum: ['1', '2'], 'x-codeTable': 'GB/T 2261.1' }, '1', '3', '不在代码表 GB/T 2261.1 内'],
    [{ enum: ['1', '2'] }, '1', 'toString', '不在允许的取值之内'],
    [{ type: 'number', multipleOf: 0.01 }, 0.07, 0.071, '至多2位小数'],
    [{ type: 'number', multipleOf: 5 }, 25, 26, '应为5的倍数'],
    [{ type: 'number', minimum: 1 }, 1, 0, '不得小于1'],
    [{ type: 'number', maximum: 1 }, 1, 2, '不得大于1'],
    [{ type: 'number', exclusiveMinimum: 1 }, 2, 1, '应大于1'],
    [{ type: 'number', exclusiveMaximum: 1 }, 0, 1, '应小于1'],
    [{ type: 'integer' }, 4, 4.5, '类型应为整数'],
    [{ minLength: 3 }, '三个字', '两字', '至少3个字符'],
    [{ pattern: '^[0-9]+$' }, '12', '1a', '含有不允许的字符或写法不符'],
    [{ format: 'gb-month' }, '201812', '201813', '格式不正确：不是真实的月份'],
    [{ format: 'gb-datetime' }, '20181231235959', '20181231240000', '格式不正确：不是真实的时间'],
    [
      { format: 'subject-code' },
      '371099199001010014',
      '371099199001010015',
      '格式不正确：既不是有效的统一社会信用代码，也不是有效的公民身份号码',
    ],
  ])('%o accepts the one and refuses the other', (schema, good, bad, zh) => {
    const compiled = withItem('CSX', schema);
    expect(compiled.checkRecord({ ...RECORD, CSX: good })).toEqual([]);
    expect(compiled.checkRecord({ ...RECORD, CSX: bad })).toMatchObject([
      { pointer: '/CSX', message: { zh: `测试项（CSX）${zh}` } },
    ]);
  });

  test('lengths are counted in characters, not in UTF-16 units', () => {
    const compiled = withItem('CSX', { minLength: 2, maxLength: 3 });
    expect(compiled.checkRecord({ ...RECORD, CSX: '𠮷𠮷𠮷' })).toEqual([]);
    expect(compiled.checkRecord({ ...RECORD, CSX: '𠮷' })).toMatchObject([{ code: 'minLength' }]);
    expect(compiled.checkRecord({ ...RECORD, CSX: '𠮷𠮷𠮷𠮷' })).toMatchObject([{ code: 'maxLength' }]);
  });
});

describe('a query', () => {
  test('needs at least one lookup item', () => {
    expect(contract.checkQuery({ QYMC: '示例科技有限公司', limit: 5 })).toEqual([]);
    expect(contract.checkQuery({ limit: 5 })).toMatchObject([
      {
        pointer: '',
        code: 'anyOf',
        message: { zh: '至少给出一个查询条件：统一社会信用代码（TYSHXYDM）、企业名称（QYMC）' },
      },
    ]);
    expect(
      contract
        .reportQuery({ limit: 0 })
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['anyOf', 'minimum']);
  });

  test('refuses filters, items and limits outside the contract', () => {
    const query = { TYSHXYDM: RECORD.TYSHXYDM };
    expect(contract.checkQuery({ ...query, FDDBR: '张三' })).toMatchObject([{ pointer: '/FDDBR' }]);
    expect(contract.checkQuery({ ...query, items: ['QYMC', 'NOSUCH'] })).toMatchObject([
      { pointer: '/items/1', code: 'enum' },
    ]);
    expect(contract.checkQuery({ ...query, limit: 101 })).toMatchObject([
      { pointer: '/limit', code: 'maximum' },
    ]);
  });
});

describe('a delete row', () => {
  test('has the operation and the key items, nothing else', () => {
    const row = { $op: 'delete', TYSHXYDM: RECORD.TYSHXYDM };
    expect(contract.checkDelete(row)).toEqual([]);
    expect(contract.checkDelete({ ...row, QYMC: 'x' })).toMatchObject([{ code: 'additionalProperties' }]);
    expect(contract.checkDelete({ ...row, $op: 'drop' })).toMatchObject([{ pointer: '/$op', code: 'const' }]);
    expect(contract.checkDelete({ ...row, TYSHXYDM: '1' })).toMatchObject([
      { pointer: '/TYSHXYDM', code: 'format' },
    ]);
    expect(contract.checkDelete({ $op: 'delete' })).toMatchObject([
      { pointer: '/TYSHXYDM', message: { zh: '缺少统一社会信用代码（TYSHXYDM）' } },
    ]);
  });

  test('is refused where records have no key', () => {
    const document = sampleContractDocument({ 'x-key': [], 'x-lookup': [], 'x-subject': null });
    expect(compileContract(document).checkDelete({ $op: 'delete' })).toMatchObject([{ code: 'not' }]);
  });
});

describe('for any content', () => {
  const names = fc.oneof(fc.constantFrom('TYSHXYDM', 'QYMC', 'FDDBR', 'CLRQ', 'items', 'limit'), fc.string());
  const secret = fc.stringMatching(/^371099[0-9]{12}$/);
  const contents = fc.dictionary(names, fc.oneof(secret, fc.jsonValue()));

  test('no finding contains a text of four or more characters that was sent', () => {
    const carriers = fc.constantFrom('TYSHXYDM', 'CLRQ', 'limit', 'items', 'cursor');
    fc.assert(
      fc.property(carriers, secret, fc.boolean(), (name, value, asName) => {
        const content = { [name]: asName ? { [value]: value } : value, [value]: value };
        const findings = [
          contract.checkRecord(content),
          contract.reportRecord(content),
          contract.checkQuery(content),
          contract.reportQuery(content),
        ];
        expect(findings.flat()).not.toEqual([]);
        expect(JSON.stringify(findings)).not.toContain(value);
      }),
    );
  });

  test('the first finding and the report agree on whether there is one', () => {
    fc.assert(
      fc.property(contents, (content) => {
        expect(contract.reportRecord(content).length > 0).toBe(contract.checkRecord(content).length > 0);
        expect(contract.reportQuery(content).length > 0).toBe(contract.checkQuery(content).length > 0);
      }),
    );
  });
});

describe('the contracts of the catalogue', () => {
  test('all compile, and name a missing item with its Chinese title', () => {
    for (const document of readContracts()) {
      const compiled = compileContract(document);
      const titles = document.$defs.record.required.map(
        (name) => `${document.$defs.record.properties[name]?.title}（${name}）`,
      );
      expect(compiled.reportRecord({}).map(({ message }) => message.zh)).toEqual(
        titles.map((title) => `缺少${title}`),
      );
      expect(compiled.checkQuery({})).toHaveLength(1);
      expect(compiled.checkDelete({})).toHaveLength(1);
    }
  });
});
