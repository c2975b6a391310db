import { describe, expect, test } from 'vitest';
import { getCheckText } from './check-texts.ts';
import { failTexts } from './fail-texts.ts';
import { type UnknownCode, unknownTexts } from './unknown-texts.ts';

const unknownCodes = Object.keys(unknownTexts) as UnknownCode[];

describe('LIC-R5: the words for what could not be checked', () => {
  test.each(unknownCodes)('%s says that it could not be checked, why, and what to do', (code) => {
    const { en, zh } = getCheckText({ outcome: 'unknown', code });

    expect(zh.startsWith('无法核验：')).toBe(true);
    expect(en.startsWith('Could not be checked: ')).toBe(true);
    expect(zh).toMatch(/[请]/);
    expect(en).toMatch(/\. (?:Set|Go|Update|Try|Ask|Check)/);
  });

  test.each(unknownCodes)('%s makes no statement about the licence', (code) => {
    const { en, zh } = unknownTexts[code];

    expect(zh).not.toMatch(/有效|已吊销|吊销|已撤销|已注销|未吊销|失效/);
    expect(en).not.toMatch(/\brevoked\b|\bvalid\b|\binvalid\b|suspended/i);
  });

  test('each has words of its own', () => {
    const texts = unknownCodes.map((code) => unknownTexts[code].zh);

    expect(new Set(texts).size).toBe(texts.length);
  });
});

test('LIC-A3: not registered, registered for other types, and register not readable are three texts', () => {
  const texts = [
    failTexts.issuer_unknown.zh,
    failTexts.issuer_not_authorised_for_type.zh,
    unknownTexts.authority_unavailable.zh,
  ];

  expect(new Set(texts).size).toBe(3);
});

test('a failed check says what it means and what to do next, without doubt', () => {
  for (const [code, { en, zh }] of Object.entries(failTexts)) {
    expect(zh, code).not.toContain('无法核验');
    expect(en, code).not.toMatch(/could not be checked/i);
    expect(zh.split(/[。：]/).length, code).toBeGreaterThan(1);
  }
});
