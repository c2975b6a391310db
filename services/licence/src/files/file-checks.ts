import { checkSize } from './checks/f00-size.ts';
import { checkExpectedDigest } from './checks/f01-expected-digest.ts';
import { checkArchive } from './checks/f02-archive.ts';
import { checkDocument } from './checks/f03-document.ts';
import { checkFileIdentifier } from './checks/f04-identifier.ts';
import { checkSignatureList } from './checks/f05-signatures.ts';
import { checkDigests } from './checks/f06-digests.ts';
import { checkCoverage } from './checks/f07-coverage.ts';
import { checkSignedValues } from './checks/f08-signed-values.ts';
import { checkSealSignatures } from './checks/f09-signatures.ts';
import { checkTrust } from './checks/f10-trust.ts';
import type { FileCheck } from './file-check.ts';

/** In run order. */
export const fileChecks: readonly FileCheck[] = [
  checkSize,
  checkExpectedDigest,
  checkArchive,
  checkDocument,
  checkFileIdentifier,
  checkSignatureList,
  checkDigests,
  checkCoverage,
  checkSignedValues,
  checkSealSignatures,
  checkTrust,
];
