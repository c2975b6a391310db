import { expect, test } from 'vitest';
import { fileFailTexts, fileUnknownTexts } from './file-texts.ts';

test.each(Object.entries(fileUnknownTexts))(
  'LIC-R5: %s says that it could not be checked and what to do, and no verdict',
  (_code, { zh, en }) => {
    expect(zh).toMatch(/无法核验.*请/);
    expect(en).toMatch(/Could not be checked.*(?:Ask|Query)/);
    expect(`${zh}${en}`).not.toMatch(/revoked|forged|伪造|吊销|撤销/i);
  },
);

test('every refusal has its own words in both languages', () => {
  const texts = Object.values(fileFailTexts).flatMap(({ zh, en }) => [zh, en]);
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts.every((text) => text.length > 10)).toBe(true);
});
