// Generated from schemas/api/licence-trust.json; do not edit.
import type { DirectoryKey } from './directory.ts';
import type { KeyBinding, LicenceType } from './licence-type.ts';

/**
 * 何时比对业务登记。When the live register is asked.
 */
export type LiveRegister = 'never' | 'copies' | 'always';

/**
 * 证照信任文档：类型、签发者与密钥、权威登记、状态签发者与策略。Signed, versioned, expiring document that a verifier of licences holds.
 */
export interface LicenceTrust {
  /**
   * 网关签发者标识。Gateway issuer id, the `aud` of SQX-1 requests.
   */
  issuer: string;
  /**
   * 版本，每次发布加一。Plus one per publication.
   */
  version: number;
  /**
   * 时刻，UTC。RFC 3339 instant in UTC.
   */
  issuedAt: string;
  /**
   * 时刻，UTC。RFC 3339 instant in UTC.
   */
  expiresAt: string;
  types: LicenceType[];
  issuers: LicenceIssuer[];
  authorities: LicenceAuthority[];
  statusSigners: StatusSigner[];
  policies: VerificationPolicy[];
}
/**
 * 证照签发者。Issuer of licences.
 */
export interface LicenceIssuer {
  /**
   * 签发者标识，即凭证的 iss。Issuer id, the `iss` of a credential; compared as text.
   */
  id: string;
  /**
   * 部门统一社会信用代码。Department's USCC.
   */
  department: string;
  /**
   * 名称。Name.
   */
  name: string;
  /**
   * 由其承继的部门。Departments it answers for.
   *
   * Items: 部门统一社会信用代码。Department's USCC.
   */
  predecessors: string[];
  /**
   * 公钥及有效期。Public keys and when they are good.
   */
  keys: DirectoryKey[];
  /**
   * 其凭证可指向的状态列表地址前缀。Prefixes of status list addresses its credentials may name.
   */
  statusUris: string[];
}
/**
 * 权威登记：某部门在某区域、某期间可颁发某类证照（LIC-A1）。Who may issue which type where and when.
 */
export interface LicenceAuthority {
  /**
   * 标识。Identifier.
   */
  id: string;
  /**
   * 部门统一社会信用代码。Department's USCC.
   */
  department: string;
  /**
   * 证照类型代码。Licence type code.
   */
  type: string;
  /**
   * 行政区划代码；末尾的零代表其下各级。Area; trailing zeros cover what is below.
   */
  area: string;
  /**
   * 依据。Legal basis, id or text.
   */
  legalBasis: string;
  /**
   * 法定日期（北京时间）。Date in China Standard Time.
   */
  validFrom: string;
  /**
   * 法定日期（北京时间），或无期限。Date in China Standard Time, or open-ended.
   */
  validTo: string | null;
  /**
   * 部门统一社会信用代码，或无。Department's USCC, or none.
   */
  successor: string | null;
}
/**
 * 状态列表签发者。Signer of status lists, and the issuers it signs for.
 */
export interface StatusSigner {
  /**
   * 签发者标识，即凭证的 iss。Issuer id, the `iss` of a credential; compared as text.
   */
  id: string;
  /**
   * Items: 签发者标识，即凭证的 iss。Issuer id, the `iss` of a credential; compared as text.
   */
  for: string[];
  /**
   * 公钥及有效期。Public keys and when they are good.
   */
  keys: DirectoryKey[];
}
/**
 * 核验策略，有名称与版本。Named, versioned policy of verification (LIC-R4).
 */
export interface VerificationPolicy {
  /**
   * 标识。Identifier.
   */
  id: string;
  version: number;
  /**
   * 类型到是否须持有人密钥。Type to key binding.
   */
  keyBinding: {
    [k: string]: KeyBinding;
  };
  /**
   * 类型到状态信息最长可用时间，秒。Type to greatest age of a status, seconds.
   */
  statusMaxAgeSeconds: {
    [k: string]: number;
  };
  /**
   * 无法核验时是否接受。Whether indeterminate is accepted.
   */
  acceptIndeterminate: boolean;
  liveRegister: LiveRegister;
}
