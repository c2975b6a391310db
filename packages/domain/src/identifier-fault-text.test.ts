import { expect, test } from 'vitest';
import { explainCitizenId } from './citizen-id.ts';
import { describeIdentifierFault } from './identifier-fault-text.ts';

test('a reason has words in Chinese and in English', () => {
  expect(describeIdentifierFault('uscc', 'organisation-check').zh).toContain('组织机构代码');
  expect(describeIdentifierFault('uscc', 'organisation-check').en).toContain('organisation code');
  expect(describeIdentifierFault('resourceCode', 'separator').zh).toContain('/');
});

test('the words do not repeat the value', () => {
  const value = '371099199001010015';
  const fault = explainCitizenId(value);
  expect(fault).toBe('check');
  const text = describeIdentifierFault('citizenId', fault ?? 'length');
  expect(`${text.zh}${text.en}`).not.toContain(value.slice(0, 6));
});
