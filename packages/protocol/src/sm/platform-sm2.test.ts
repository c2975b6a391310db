import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const quote = '["\'`]';

/** Spellings with which Node's own cryptography would make or accept an SM2 signature. */
const forbidden: readonly RegExp[] = [
  new RegExp(`namedCurve['"]?\\s*:\\s*${quote}(?:sm2|1\\.2\\.156\\.10197\\.1\\.301)`, 'i'),
  new RegExp(`\\b(?:createSign|createVerify|sign|verify)\\(\\s*${quote}(?:rsa-)?sm[23]`, 'i'),
  new RegExp(`\\bgenerateKeyPair(?:Sync)?\\(\\s*${quote}sm2`, 'i'),
];
const signingImport =
  /import\s*\{[^}]*\b(?:sign|createSign|verify|createVerify|createPrivateKey|generateKeyPair(?:Sync)?)\b[^}]*\}\s*from\s*'node:crypto'|import\s*(?:\*|\w+)[^;]*'node:crypto'/;

function findFault(source: string): string | undefined {
  const spelled = forbidden.find((pattern) => pattern.test(source));
  if (spelled) return String(spelled);
  return signingImport.test(source) && /sm[23]/i.test(source)
    ? "SM2 or SM3 beside Node's signatures"
    : undefined;
}

function listSources(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    if (entry.isDirectory())
      return /^(?:node_modules|dist|testing|e2e)$/.test(entry.name) ? [] : listSources(path);
    return /\.(?:ts|tsx|js|mjs)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

test("LIC-M2: no source of a package or a service signs or verifies SM2 with the platform's own cryptography", () => {
  const sources = ['packages', 'services', 'seeds', 'bench'].flatMap((name) => listSources(join(root, name)));
  const faults = sources.flatMap((path) => {
    const fault = findFault(readFileSync(path, 'utf8'));
    return fault ? [`${relative(root, path)}: ${fault}`] : [];
  });
  expect(sources.length).toBeGreaterThan(300);
  expect(faults).toEqual([]);
});

test.each([
  "generateKeyPairSync('ec', { namedCurve: 'SM2' })",
  'crypto.generateKeyPair("ec", {"namedCurve": "sm2"}, done)',
  "sign('sm3', bytes, key)",
  "crypto.verify(\n  'SM3', bytes, key, signature)",
  "createSign('RSA-SM3')",
  "generateKeyPairSync('sm2')",
  "import { hash, sign } from 'node:crypto';\nconst digests = { gm: 'sm3' };",
  "import crypto from 'node:crypto';\nconst name = 'sm3';",
])('LIC-M2: %j would be found', (source) => {
  expect(findFault(source)).toBeDefined();
});

test.each([
  "import { hash } from 'node:crypto';\nhash('sm3', bytes, 'buffer');",
  "import { sign } from 'node:crypto';\nsign('sha256', bytes, key);",
  'signSm2(message, keys)',
])('LIC-M2: %j is allowed', (source) => {
  expect(findFault(source)).toBeUndefined();
});
