import { LICENCE_STATES } from '@shuqiao/domain/licence/licence-states';
import type { LicenceStateCode } from '@shuqiao/schemas/types/licence-type';
import type {
  LicenceStateWords,
  LicenceVerification,
} from '@shuqiao/schemas/types/licence-verification-answer';
import type { ServiceVerification } from './service-verification.ts';

/** LIC-R1 as the API says it. */
export function toVerificationAnswer(verification: ServiceVerification): LicenceVerification {
  const { states, checks, shown, issuers, ...facts } = verification;
  return {
    ...facts,
    policy: { ...facts.policy },
    checks: checks.map((check) => ({ ...check })),
    shown: shown && { ...shown, claims: { ...shown.claims } },
    state: states && {
      effective: toStateWords(states.effective),
      onRecord: toStateWords(states.onRecord),
    },
    issuers: issuers.map((issuer) => ({ ...issuer })),
  };
}

export function toStateWords(code: LicenceStateCode | undefined): LicenceStateWords | null {
  if (code === undefined) return null;
  const { zh, en } = LICENCE_STATES[code];
  return { code, zh, en };
}
