/** Why a grant or a channel does not carry the request; the caller learns it about its own ones only. */
export type Inactive =
  | 'none'
  | 'other_resource'
  | 'other_system'
  | 'system_inactive'
  | 'not_yet_valid'
  | 'expired'
  | 'suspended'
  | 'ended'
  | 'stopped';

/** A refusal by SQX-1 §10: the code and rule of the profile, and what the caller may learn beside them. */
export type ExchangeRefusal =
  | { code: 'resource_unknown'; rule: 'SQX-R60'; reason: 'malformed' | 'unknown'; resource?: string }
  | { code: 'contract_unknown'; rule: 'SQX-R60'; activeVersions: readonly string[] }
  | {
      code: 'grant_inactive';
      rule: 'SQX-R60';
      claim: 'grant_id' | 'channel_id';
      state: Inactive;
      applyAt: string;
    }
  | {
      code: 'purpose_not_granted';
      rule: 'SQX-R62';
      claim: 'purpose' | 'legal_basis';
      granted: readonly string[];
    }
  | { code: 'field_not_granted'; rule: 'SQX-R63'; pointers: readonly string[] }
  | { code: 'case_not_open'; rule: 'SQX-R64'; claim: 'case_id' }
  | { code: 'consent_required'; rule: 'SQX-R64'; claim: 'consent' }
  | { code: 'subject_mismatch'; rule: 'SQX-R33'; claim: 'subject_hash' };
