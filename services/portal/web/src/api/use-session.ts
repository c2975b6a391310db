import { useQuery, useQueryClient } from '@tanstack/react-query';
import { requestJson } from './request-json.ts';
import { tellOtherTabs } from './session-doubt.ts';

export type Role =
  | 'administrator'
  | 'auditor'
  | 'operator'
  | 'developer'
  | 'bureau'
  | 'officer'
  | 'issuer'
  | 'clerk';

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly department: { readonly code: string; readonly name: string } | null;
  readonly mustChangePassword: boolean;
  readonly totp: boolean;
}

export interface Session {
  readonly account: Account | null;
  readonly signIn: { readonly local: boolean; readonly oidc: { readonly name: string } | null };
  /** Not null in the demo city; evidence up to that instant was written on a simulated clock. */
  readonly demo: { readonly simulatedUntil: string | null } | null;
  readonly issuer: string;
  readonly exchangeUrl: string;
}

export const sessionKey = ['/portal/v1/session'];

export function useSession() {
  return useQuery<Session>({
    queryKey: sessionKey,
    queryFn: ({ signal }) => requestJson<Session>('/portal/v1/session', { signal }),
    staleTime: 60_000,
  });
}

/** After signing in or out: this tab and all others ask who it is now. */
export function useForgetSession() {
  const client = useQueryClient();
  return async (next?: Session) => {
    tellOtherTabs();
    if (next) client.setQueryData(sessionKey, next);
    else await client.refetchQueries({ queryKey: sessionKey });
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
  };
}
