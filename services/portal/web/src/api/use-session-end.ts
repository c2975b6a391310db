import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { onSessionDoubt } from './session-doubt.ts';
import { sessionKey, useSession } from './use-session.ts';

let expected = false;

/** The person signs out here: nothing to be told about. */
export function expectSessionEnd(): void {
  expected = true;
}

/**
 * True once a session has ended without being signed out of here: it ran out, or another tab signed out. What was
 * fetched for one account is never shown to another.
 */
export function useSessionEnd(): boolean {
  const client = useQueryClient();
  const { data } = useSession();
  const [ended, setEnded] = useState(false);
  const known = useRef<string | null>(undefined);
  useEffect(() => onSessionDoubt(() => void client.invalidateQueries({ queryKey: sessionKey })), [client]);

  const id = data && (data.account?.id ?? null);
  useEffect(() => {
    const before = known.current;
    if (id === undefined || id === before) return;
    known.current = id;
    setEnded(!expected && typeof before === 'string' && id === null);
    expected = false;
    if (before === undefined) return;
    void client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
  }, [id, client]);
  return ended;
}
