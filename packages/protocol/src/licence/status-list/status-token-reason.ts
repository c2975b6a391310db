/** What is wrong with a status list token: a part of it, or the step at which it fell. */
export type StatusTokenReason =
  | 'too_large'
  | 'malformed'
  | 'header'
  | 'typ'
  | 'alg'
  | 'iss'
  | 'sub'
  | 'iat'
  | 'exp'
  | 'nbf'
  | 'ttl'
  | 'status_list'
  | 'bits'
  /** No registered signer has this key. */
  | 'signer'
  /** The signer's key was not good at that time, or has been revoked. */
  | 'key'
  | 'signature'
  | 'inflate';
