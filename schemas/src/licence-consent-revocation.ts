// Generated from schemas/api/licence-consent-revocation.json; do not edit.
/**
 * 持证人撤回授权。A holder takes a consent back.
 */
export interface LicenceConsentRevocation {
  /**
   * 持证人出示的证照。The licence as its holder presents it, with the holder's signature.
   */
  presented: string;
  /**
   * 标识。Identifier.
   */
  id: string;
}
