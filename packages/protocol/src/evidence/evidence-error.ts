export type EvidenceErrorCode =
  | 'jcs_unsupported'
  | 'entry_malformed'
  | 'entry_too_large'
  | 'entry_not_canonical'
  | 'entry_type_unknown'
  | 'entry_member'
  | 'entry_commitment'
  | 'entry_links'
  | 'entry_reference'
  | 'salt_length'
  | 'hash_length'
  | 'range_mismatch'
  | 'node_missing'
  | 'proof_out_of_range'
  | 'vkey_malformed'
  | 'vkey_id'
  | 'vkey_type'
  | 'note_malformed'
  | 'note_signature'
  | 'note_unverified'
  | 'checkpoint_malformed'
  | 'checkpoint_origin'
  | 'tile_malformed'
  | 'bundle_malformed'
  | 'proof_malformed'
  | 'policy_malformed';

/** What could not be built, read or trusted; `code` is stable, the message is for developers. */
export class EvidenceError extends Error {
  override readonly name = 'EvidenceError';
  readonly code: EvidenceErrorCode;

  constructor(code: EvidenceErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
