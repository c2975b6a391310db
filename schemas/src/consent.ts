// Generated from schemas/api/consent.json; do not edit.
/**
 * 持证主体授权书。Consent of a data subject: who may ask for what, for which purposes, until when. Its hash is the claim `consent` of a query.
 */
export interface Consent {
  /**
   * 与 subject_hash 声明一致；资源不按主体查询时为空。The claim subject_hash; null where the resource is not asked by subject.
   */
  subjectHash: string | null;
  resources: string[];
  purposes: string[];
  validFrom: string;
  validTo: string;
  /**
   * 授权取得方式。How it was obtained; never a name.
   */
  obtainedBy: 'window' | 'mobile' | 'signature' | 'licence';
}
