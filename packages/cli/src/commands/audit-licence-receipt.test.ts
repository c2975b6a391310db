import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signCheckpoint } from '@shuqiao/protocol/evidence/checkpoint';
import { commitTo } from '@shuqiao/protocol/evidence/commitment';
import { departmentTag } from '@shuqiao/protocol/evidence/department-tag';
import { ed25519Signer } from '@shuqiao/protocol/evidence/ed25519-note';
import { proveInclusion } from '@shuqiao/protocol/evidence/prove-inclusion';
import { openSequencer, type PendingLeaf, sequence } from '@shuqiao/protocol/evidence/sequence';
import { formatTlogProof } from '@shuqiao/protocol/evidence/tlog-proof';
import { hashLeaf } from '@shuqiao/protocol/evidence/tree-hash';
import { toPublicJwk } from '@shuqiao/protocol/keys/to-public-jwk';
import { createNodeSigner } from '@shuqiao/protocol/licence/crypto/node-crypto';
import { LICENCE_RECEIPT_FORMAT } from '@shuqiao/protocol/licence/receipt/licence-receipt-bundle';
import { spliceReceiptLog, toReceiptText } from '@shuqiao/protocol/licence/receipt/receipt-text';
import { signReceipt } from '@shuqiao/protocol/licence/receipt/sign-receipt';
import { toReceiptClaims } from '@shuqiao/protocol/licence/receipt/to-receipt-claims';
import { issueFood, presentUnbound } from '@shuqiao/protocol/testing/licence-tokens';
import { gatewayIssuer, licenceNowMs, licenceNowS, testKeys } from '@shuqiao/protocol/testing/licence-trust';
import { verify } from '@shuqiao/protocol/testing/licence-world';
import { naiveNodeSource } from '@shuqiao/protocol/testing/naive-tree';
import { afterAll, expect, test } from 'vitest';
import { runCommand } from '../testing/run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'shuqiao-cli-receipt-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

/** One verification, put on record and proven. */
async function makeBundle() {
  const origin = 'log.example/exchange';
  const logSigner = ed25519Signer(origin, generateKeyPairSync('ed25519').privateKey);
  const verification = await verify(await presentUnbound(await issueFood()));
  const head = { iss: gatewayIssuer, iatSeconds: licenceNowS, jti: 'r-1', presented: 'hash' };
  const message = toReceiptText(toReceiptClaims(verification, head));
  const salt = Buffer.alloc(32, 5);
  const leaves: PendingLeaf[] = [
    { t: 'log.opened', departments: [], commitment: null, more: { origin } },
    {
      t: 'verification',
      departments: ['a'],
      commitment: commitTo(salt, message),
      more: { o: 'valid' },
    },
  ];
  const open = openSequencer((department) => departmentTag(Buffer.alloc(32, 7), department));
  const { entries, next } = sequence(open, leaves, licenceNowMs);
  const [, entry] = entries;
  if (!entry) throw new Error('the verification is the second entry');
  const nodes = naiveNodeSource(entries.map(({ text }) => hashLeaf(text)));
  const checkpoint = signCheckpoint({ size: 2n, root: next.range.root() }, logSigner);
  const log = { origin, index: 1, leaf: entry.leaf };
  const bundle = {
    format: LICENCE_RECEIPT_FORMAT,
    receipt: await signReceipt(spliceReceiptLog(message, log), createNodeSigner(testKeys.status)),
    entry: entry.text,
    message,
    salt: salt.toString('base64url'),
    proof: formatTlogProof({ index: 1n, hashes: proveInclusion(1, 2, nodes), checkpoint }),
  };
  const gatewayKeys = [toPublicJwk(testKeys.status)];
  return { bundle, trust: { issuer: gatewayIssuer, gatewayKeys, logKeys: [logSigner.vkey] } };
}

test('LIC-Q3: audit verify checks the receipt of a verification offline, with the same exit codes', async () => {
  const { bundle, trust } = await makeBundle();
  const trusted = write('trust.json', trust);
  const others = write('others.json', { ...trust, gatewayKeys: [toPublicJwk(testKeys.stranger)] });
  const run = (name: string, content: unknown, keys: string) =>
    runCommand('audit', 'verify', write(name, content), '--trust', keys);
  const results = await Promise.all([
    run('good.json', bundle, trusted),
    run('forged.json', { ...bundle, message: bundle.message.replace('"valid"', '"invalid"') }, trusted),
    run('unknown.json', bundle, others),
    run('other-format.json', { ...bundle, format: 'shuqiao-licence-receipt/2' }, trusted),
  ]);

  expect(results.map(({ code }) => code)).toEqual([0, 1, 2, 1]);
  expect(results[0]?.stdout).toContain('核验 r-1 的结果为 valid');
  expect(results[0]?.stdout.trim().split('\n').at(-1)).toBe('结论：已证实');
});
