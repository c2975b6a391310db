import { useState } from 'react';
import { ApiProblem } from '../../api/api-problem.ts';
import { requestJson } from '../../api/request-json.ts';
import { useAction } from '../../api/use-action.ts';
import { type Session, useForgetSession } from '../../api/use-session.ts';

interface Credentials {
  readonly account: string;
  readonly password: string;
  readonly code?: string;
}

/** Signs in; `needsCode` once account and password were right and the second factor is asked for. */
export function useSignIn(onDone: () => void) {
  const forget = useForgetSession();
  const [needsCode, setNeedsCode] = useState(false);
  const action = useAction(async (credentials: Credentials) => {
    try {
      const session = await requestJson<Session>('/portal/v1/sign-in', { method: 'POST', body: credentials });
      await forget(session);
      onDone();
    } catch (error) {
      const isNext = error instanceof ApiProblem && error.code === 'totp_required';
      if (!isNext) throw error;
      setNeedsCode(true);
    }
  });
  function startAgain() {
    setNeedsCode(false);
    action.clear();
  }
  return { ...action, needsCode, startAgain };
}
