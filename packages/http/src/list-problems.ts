import type { Operation, Security } from './operation.ts';
import type { ProblemCode } from './problem.ts';

const bodyCodes: readonly ProblemCode[] = [
  'unsupported_media_type',
  'body_too_large',
  'body_timeout',
  'body_malformed',
  'body_invalid',
];

const securityCodes: Readonly<Record<Security, readonly ProblemCode[]>> = {
  public: [],
  person: ['unauthenticated_person', 'role_required'],
  service: ['service_token_required'],
  service_or_person: ['unauthenticated_person', 'role_required'],
  signed: [],
  session: ['sign_in_required', 'password_change_required'],
};

/** Every code an operation can answer with: its own, and those that follow from how it is called. */
export function listProblems({ body, query, path, security, problems }: Operation): ProblemCode[] {
  const checksJson = body !== undefined && security !== 'signed';
  return [
    ...new Set<ProblemCode>([
      ...problems,
      ...(checksJson ? bodyCodes : []),
      ...(query ? (['query_invalid'] as const) : []),
      ...(query && 'cursor' in query ? (['cursor_invalid'] as const) : []),
      ...(path.includes('{') && security !== 'signed' ? (['not_found'] as const) : []),
      ...securityCodes[security],
      'internal',
    ]),
  ];
}
