// Generated from schemas/api/licence-look-up-request.json; do not edit.
/**
 * 持证人查看谁查过自己的证照。A holder asks who looked at their licences.
 */
export interface LicenceLookUpRequest {
  /**
   * 持证人出示的证照。The licence as its holder presents it, with the holder's signature.
   */
  presented: string;
  cursor?: string;
  limit?: number;
}
