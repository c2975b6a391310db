import type { Words } from '@shuqiao/protocol/licence/verify/fail-texts';
import { type FileCheck, type FileResult, skipped } from './file-check.ts';
import { fileChecks } from './file-checks.ts';
import type { FileAlgorithms, FileContext, LicenceFileAsk } from './file-context.ts';
import { fileFailTexts, fileUnknownTexts } from './file-texts.ts';
import type { FileCheckEntry, FileVerification } from './file-verification.ts';
import { sha256 } from './seal/digest-methods.ts';

const passed: Words = { zh: '已核验，符合要求', en: 'Checked, and in order' };
const notRun: Words = {
  zh: '未执行：不需要，或前面的核验已有结论',
  en: 'Not run: not needed, or decided before',
};

/**
 * An OFD file with its seals. GB/T 33190 and GB/T 38540 are followed as far as readable in public sources;
 * no conformity is claimed. Never throws for what the bytes are.
 */
export async function checkLicenceFile(
  bytes: Uint8Array,
  ask: LicenceFileAsk,
  algorithms: FileAlgorithms,
): Promise<FileVerification> {
  const context = startContext(bytes, ask, algorithms);
  const checks: FileCheckEntry[] = [];
  let hasEnded = false;
  for (const check of fileChecks) {
    const result: FileResult = hasEnded ? skipped : await check.run(context);
    hasEnded ||= result.outcome === 'fail' || (result.outcome === 'unknown' && result.ends === true);
    checks.push(toEntry(check, result));
  }
  const outcome = toOutcome(checks);
  const data = outcome === 'invalid' ? null : (context.document?.data ?? null);
  return { outcome, checks, digest: context.digest, data };
}

function startContext(bytes: Uint8Array, ask: LicenceFileAsk, algorithms: FileAlgorithms): FileContext {
  const digest = Buffer.from(sha256(bytes)).toString('base64url');
  const found = { archive: new Map(), document: null, signatures: [], signedValues: [] };
  return { bytes, digest, ask, algorithms, ...found };
}

/** LIC-R3. */
function toOutcome(checks: readonly FileCheckEntry[]): FileVerification['outcome'] {
  if (checks.some(({ outcome }) => outcome === 'fail')) return 'invalid';
  return checks.some(({ outcome }) => outcome === 'unknown') ? 'indeterminate' : 'valid';
}

function toEntry({ id, name, source }: FileCheck, result: FileResult): FileCheckEntry {
  const { outcome } = result;
  if (result.outcome === 'fail') {
    return { id, name, outcome, code: result.code, detail: fileFailTexts[result.code], source };
  }
  if (result.outcome === 'unknown') {
    return { id, name, outcome, code: result.code, detail: fileUnknownTexts[result.code], source };
  }
  return { id, name, outcome, code: null, detail: outcome === 'pass' ? passed : notRun, source };
}
