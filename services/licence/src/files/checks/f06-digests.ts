import type { Archive } from '../archive/archive.ts';
import { type FileCheck, type FileResult, fail, pass, toWorst, unknown } from '../file-check.ts';
import type { FileSignature } from '../ofd/read-signature.ts';
import { type Digest, findDigest } from '../seal/digest-methods.ts';

type Digested = Map<Digest, Map<string, string>>;

/** Over the entries as they really are in the package. */
export const checkDigests: FileCheck = {
  id: 'F6',
  name: { zh: '受保护文件的摘要', en: 'Digests of the protected files' },
  source: 'GB/T 33190 §18',
  run({ archive, signatures }) {
    const digested: Digested = new Map();
    return toWorst(signatures.map((signature) => checkReferences(signature, archive, digested)));
  },
};

function checkReferences(
  { digestMethod, references }: FileSignature,
  archive: Archive,
  digested: Digested,
): FileResult {
  const digest = findDigest(digestMethod);
  if (digest === 'weak') return fail('file_digest_weak');
  if (references.some(({ path }) => !archive.has(path))) return fail('file_reference');
  if (!digest) return unknown('file_digest_unsupported');
  const holds = references.every(
    ({ path, checkValue }) => digestOnce(digest, path, archive, digested) === toHexOf(checkValue),
  );
  return holds ? pass : fail('file_digest_mismatch');
}

function toHexOf(base64: string): string {
  return Buffer.from(base64, 'base64').toString('hex');
}

/** Each file once per method, however many seals and references name it. */
function digestOnce(digest: Digest, path: string, archive: Archive, digested: Digested): string {
  const known = digested.get(digest) ?? new Map<string, string>();
  digested.set(digest, known);
  const value = known.get(path) ?? Buffer.from(digest(archive.get(path) ?? new Uint8Array())).toString('hex');
  known.set(path, value);
  return value;
}
