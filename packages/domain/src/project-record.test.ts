import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileProjection } from './project-record.ts';

const record = { TYSHXYDM: '91371000MAT000018Y', QYMC: '示例科技有限公司', FDDBR: '张三', ZCZB: 1234567.89 };

describe('projection to granted items', () => {
  test('only granted items leave', () => {
    expect(compileProjection(['QYMC'], {})(record)).toEqual({ QYMC: '示例科技有限公司' });
  });

  test('an item that the record does not have is left out, not sent as null', () => {
    expect(compileProjection(['QYMC', 'DJJG'], {})(record)).toEqual({ QYMC: '示例科技有限公司' });
  });

  test('masked items leave masked, the others as they are', () => {
    const project = compileProjection(['QYMC', 'FDDBR', 'ZCZB'], { FDDBR: 'name', ZCZB: 'amount' });

    expect(project(record)).toEqual({ QYMC: '示例科技有限公司', FDDBR: '张*', ZCZB: '1******' });
  });

  test('a mask for an item that is not granted does not grant it', () => {
    expect(compileProjection(['QYMC'], { FDDBR: 'name' })(record)).toEqual({ QYMC: '示例科技有限公司' });
  });

  test('inherited members never leave', () => {
    expect(compileProjection(['toString', 'constructor', '__proto__'], {})(record)).toEqual({});
  });

  test('the record itself is never changed', () => {
    const before = structuredClone(record);

    compileProjection(['FDDBR'], { FDDBR: 'hidden' })(record);

    expect(record).toEqual(before);
  });

  test('whatever record and grant, the answer has no member that is not granted', () => {
    const items = fc.uniqueArray(fc.stringMatching(/^[A-Z]{1,4}$/), { maxLength: 8 });
    const records = fc.dictionary(fc.stringMatching(/^[A-Z]{1,4}$/), fc.jsonValue());
    fc.assert(
      fc.property(items, records, (granted, row) => {
        const projected = compileProjection(granted, {})(row);
        expect(Object.keys(projected).every((name) => granted.includes(name) && name in row)).toBe(true);
      }),
    );
  });
});
