import { type ProblemArea, toProblemArea } from './problem-area.ts';

/** Who can mend it: whoever called, the department that provides, or those who run the gateway and its accounts. */
export type ProblemActor = 'caller' | 'provider' | 'operator' | 'administrator';

const exceptions: Readonly<Record<string, readonly ProblemActor[]>> = {
  not_delivered: ['provider'],
  grant_inactive: ['caller', 'provider'],
  purpose_not_granted: ['caller', 'provider'],
  field_not_granted: ['caller', 'provider'],
  quota: ['caller', 'provider'],
  consent_required: ['caller'],
  overloaded: ['operator', 'caller'],
  role_required: ['caller', 'administrator'],
  sandbox_no_department: ['administrator'],
  local_sign_in_off: ['administrator'],
  role_department: ['administrator'],
  last_administrator: ['administrator'],
  own_account: ['administrator'],
  oidc_refused: ['administrator', 'operator'],
};

const byArea: Partial<Readonly<Record<ProblemArea, readonly ProblemActor[]>>> = {
  delivery: ['provider'],
};

export function toProblemActors(code: string, status: number): readonly ProblemActor[] {
  const known = exceptions[code] ?? byArea[toProblemArea(code)];
  return known ?? (status >= 500 ? ['operator'] : ['caller']);
}
