import { type FileCheck, pass, unknown } from '../file-check.ts';

/** What no seal protects, OFD.xml with the licence's data not least, anybody could have put there. */
export const checkCoverage: FileCheck = {
  id: 'F7',
  name: { zh: '签章的保护范围', en: 'What the seals protect' },
  source: 'GB/T 33190 §18',
  run({ archive, document, signatures }) {
    const accounted = new Set<string | null | undefined>([
      document?.signatureList,
      ...signatures.flatMap(({ path, seal, signedValue, references }) => [
        path,
        seal,
        signedValue,
        ...references.map((reference) => reference.path),
      ]),
    ]);
    return [...archive.keys()].every((path) => accounted.has(path)) ? pass : unknown('file_uncovered');
  },
};
