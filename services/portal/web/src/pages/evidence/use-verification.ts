import { useEffect, useRef, useState } from 'react';
import { useFetchRecorded } from '../../api/use-recorded.ts';
import type { CheckResult } from '../../verify/check-result.ts';
import type { EvidenceRecord } from '../../verify/evidence-record.ts';
import { verifyRecord } from '../../verify/verify-record.ts';

interface Verification {
  readonly results: readonly CheckResult[];
  readonly done: boolean;
}

const begun: Verification = { results: [], done: false };

/** The checks of a record as they come; a check that breaks breaks the page, never passes. */
export function useVerification(record: EvidenceRecord): Verification {
  const fetchRecorded = useFetchRecorded();
  const fetchRef = useRef(fetchRecorded);
  const [verification, setVerification] = useState(begun);
  const [broken, setBroken] = useState<unknown>();
  if (broken !== undefined) throw broken;

  useEffect(() => {
    let isShown = true;
    const fetchRecord = (index: number) => fetchRef.current<EvidenceRecord>(`exchange/evidence/${index}`);
    async function verify() {
      setVerification(begun);
      const results: CheckResult[] = [];
      for await (const result of verifyRecord(record, fetchRecord)) {
        results.push(result);
        if (isShown) setVerification({ results: [...results], done: false });
      }
      if (isShown) setVerification({ results, done: true });
    }
    verify().catch((error: unknown) => setBroken(error ?? new Error('verification')));
    return () => {
      isShown = false;
    };
  }, [record]);
  return verification;
}
