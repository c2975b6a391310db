import { execFileSync } from 'node:child_process';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quoteJava, quoteShell, quoteTypescript, toPythonLiteral, toTypescriptLiteral } from './quote.ts';
import { snippetComments } from './snippet-comments.ts';
import type { SnippetInput } from './snippet-input.ts';
import { snippets } from './snippets.ts';

const hostile = `it's "$(touch x)" \`id\` \\u0041 \\ */ <script> 企业\n第二行 😀`;
const input: SnippetInput = {
  baseUrl: 'https://gw.example',
  issuer: 'https://gw.example',
  system: 'sandbox-k',
  kid: 'k'.repeat(43),
  resource: '102001/000001',
  contract: 'urn:shuqiao:contract:102001-000001@1.0.0',
  grant: 'sandbox-k',
  purpose: 'sandbox/trial',
  legalBasis: 'sandbox/trial',
  actor: { sub_pseudonym: 'dev-k', role: 'developer', loa: 'password', terminal: 'portal' },
  body: { QYMC: hostile, limit: 3, items: ['QYMC'] },
  gatewayKey: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y', alg: 'ES256', use: 'sig', kid: 'g'.repeat(43) },
  comments: snippetComments.zh,
};

describe('a text that somebody typed means only itself', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((each) => !each.includes('\0'));

  test('in bash', () => {
    fc.assert(
      fc.property(text, (given) => {
        const shown = execFileSync('bash', ['-c', `printf %s ${quoteShell(given)}`], { encoding: 'utf8' });
        expect(shown).toBe(given);
      }),
      { numRuns: 30 },
    );
    expect(execFileSync('bash', ['-c', `printf %s ${quoteShell(hostile)}`], { encoding: 'utf8' })).toBe(
      hostile,
    );
  });

  test('in TypeScript', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(runInNewContext(quoteTypescript(given))).toBe(given);
        expect(
          runInNewContext(`(${toTypescriptLiteral({ [given]: [given] })})[${quoteTypescript(given)}][0]`),
        ).toBe(given);
      }),
    );
  });

  test('in Java and Python, whose escapes are those of JSON here', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(quoteJava(given)).toMatch(/^[\x20-\x7e]*$/);
        expect(JSON.parse(quoteJava(given))).toBe(given);
        expect(JSON.parse(toPythonLiteral(given))).toBe(given);
      }),
    );
    expect(toPythonLiteral({ a: [true, null, 1] })).toBe('{\n    "a": [True, None, 1],\n}');
  });
});

test.each(snippets)(
  '$title names the key file, the grant and the question, and holds no private key',
  ({ write }) => {
    const text = write(input);

    expect(text).toContain('shuqiao-sandbox-key.pem');
    expect(text).toContain('sandbox/trial');
    expect(text).toContain('102001');
    expect(text).not.toContain('PRIVATE KEY-----\n');
  },
);

test.each(snippets)(
  '$title carries case, consent and subject where the resource asks for them',
  ({ write }) => {
    const text = write({
      ...input,
      caseId: 'CASE-7',
      consent: 'c'.repeat(43),
      subject: { key: 'c3ViamVjdA', identifier: '91371099MAYL23007R' },
    });

    for (const part of ['CASE-7', 'c'.repeat(43), 'c3ViamVjdA', '91371099MAYL23007R'])
      expect(text).toContain(part);
  },
);
