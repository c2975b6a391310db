// Generated from schemas/api/licence-issue.json; do not edit.
/**
 * 变动。Act upon a licence.
 */
export type LicenceActName =
  | 'renew'
  | 'change'
  | 'suspend'
  | 'resume'
  | 'revoke'
  | 'cancel'
  | 'annul'
  | 'lapse'
  | 'transfer_out'
  | 'cancel_transfer'
  | 'transfer_in';
/**
 * 签发或变动。Issue or an act upon a licence.
 */
export type AnyLicenceAct =
  | 'issue'
  | 'renew'
  | 'change'
  | 'suspend'
  | 'resume'
  | 'revoke'
  | 'cancel'
  | 'annul'
  | 'lapse'
  | 'transfer_out'
  | 'cancel_transfer'
  | 'transfer_in';

/**
 * 签发证照：颁发机构给出照面信息，名称、标识、机构等由平台补齐。Issue a licence: the issuer hands in the items, the platform completes name, identifier, issuer and kind of holder code.
 */
export interface LicenceIssue {
  /**
   * 证照类型代码：定义部门统一社会信用代码加三位数字。Type code, USCC of the defining ministry and three digits.
   */
  type: string;
  /**
   * 行政区划代码，六位。GB/T 2260 area, six digits.
   */
  area: string;
  claims: LicenceClaimsBody;
  /**
   * 转入时原证照标识。Identifier of the licence of another register that is transferred in.
   */
  related?: string;
}
/**
 * 照面信息项；由证照类型检查。Claims; the licence type judges them.
 */
export interface LicenceClaimsBody {
  [k: string]: string | string[];
}
