// Generated from schemas/api/directory.json; do not edit.
/**
 * 部门性质。Kind of department.
 */
export type DepartmentKind = 'department' | 'party' | 'judicial' | 'mass' | 'vertical' | 'utility';
/**
 * 应用系统状态。State of a system.
 */
export type SystemState = 'active' | 'suspended' | 'closed';
/**
 * 签名算法。Signature algorithm.
 */
export type KeyAlg = 'ES256' | 'Ed25519' | 'PS256';
/**
 * 共享类型：无条件共享、有条件共享、不予共享。Sharing type.
 */
export type Share = 'unconditional' | 'conditional' | 'not_shared';
/**
 * 提供方式：接口、库表、文件。How the resource is provided.
 */
export type Mode = 'api' | 'table' | 'file';
/**
 * 更新周期。Update cycle.
 */
export type Cycle = 'realtime' | 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'yearly';
/**
 * 数据分级。Data grade.
 */
export type Grade = 'L1' | 'L2' | 'L3' | 'L4';
/**
 * 脱敏方式。How an item is masked in an answer.
 */
export type Mask = 'name' | 'identifier' | 'address' | 'amount' | 'hidden';
/**
 * 可见范围：全部或所列部门。Who may see that the resource exists: all, or the departments listed.
 */
export type VisibleTo = 'all' | string[];
/**
 * 授权状态。State of the grant.
 */
export type GrantState = 'active' | 'suspended' | 'ended';

/**
 * 目录快照：应用系统与密钥、生效契约、授权、通道与责任。The signed, versioned, expiring document that the data plane holds in memory.
 */
export interface Directory {
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
  departments: DirectoryDepartment[];
  systems: DirectorySystem[];
  resources: DirectoryResource[];
  contracts: DirectoryContract[];
  purposes: DirectoryPurpose[];
  legalBases: DirectoryLegalBasis[];
  grants: DirectoryGrant[];
  channels: DirectoryChannel[];
  obligations: DirectoryObligation[];
}
/**
 * 公钥（JWK），不含私有成员。Public JWK without private members.
 */
export interface PublicJwk {
  kty: 'EC' | 'OKP' | 'RSA';
  crv?: 'P-256' | 'Ed25519';
  x?: string;
  y?: string;
  n?: string;
  e?: string;
  /**
   * 密钥标识（RFC 7638 指纹）。RFC 7638 SHA-256 thumbprint.
   */
  kid?: string;
  alg?: KeyAlg;
  use?: 'sig';
  key_ops?: 'verify'[];
  [k: string]: unknown;
}
/**
 * 应用系统公钥及有效期。A system's public key and when it is good.
 */
export interface DirectoryKey {
  /**
   * 密钥标识（RFC 7638 指纹）。RFC 7638 SHA-256 thumbprint.
   */
  kid: string;
  alg: KeyAlg;
  jwk: PublicJwk;
  /**
   * 时刻，UTC。RFC 3339 instant in UTC.
   */
  notBefore: string;
  /**
   * 时刻，UTC，或无。RFC 3339 instant in UTC, or none.
   */
  notAfter: string | null;
  /**
   * 时刻，UTC，或无。RFC 3339 instant in UTC, or none.
   */
  revokedAt: string | null;
}
/**
 * 部门。Department.
 */
export interface DirectoryDepartment {
  /**
   * 部门统一社会信用代码。Department's USCC.
   */
  code: string;
  /**
   * 名称。Name.
   */
  name: string;
  kind: DepartmentKind;
  /**
   * 是否计入数据提供率。Counts in the provision rate.
   */
  inRate: boolean;
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
  mergedInto: string | null;
}
/**
 * 应用系统。Department's client system.
 */
export interface DirectorySystem {
  /**
   * 应用系统标识。System id, the `iss` of SQX-1 requests.
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
  state: SystemState;
  keys: DirectoryKey[];
  /**
   * 沙箱应用系统：只得到样例记录。A trial system: it gets sample records and never hosted ones. Absent for every other system.
   */
  sandbox?: true;
}
/**
 * 查询须随附的办件、主体、同意。What a query must carry: open case, subject hash, holder's consent.
 */
export interface Requires {
  case: boolean;
  subject: boolean;
  consent: boolean;
}
/**
 * 信息资源。Resource.
 */
export interface DirectoryResource {
  /**
   * 信息资源代码。Resource code, for example 102001/000001.
   */
  code: string;
  /**
   * 名称。Name.
   */
  name: string;
  /**
   * 部门统一社会信用代码。Department's USCC.
   */
  provider: string;
  share: Share;
  mode: Mode;
  cycle: Cycle;
  grade: Grade;
  state: 'published' | 'withdrawn';
  /**
   * 法定日期（北京时间）。Date in China Standard Time.
   */
  publishedOn: string;
  /**
   * 法定日期（北京时间），或无期限。Date in China Standard Time, or open-ended.
   */
  withdrawnOn: string | null;
  /**
   * 限制共享的法律依据，原文。Law the restriction rests on, as text.
   */
  legalBasis: string | null;
  itemCount: number;
  requires: Requires;
  visibleTo: VisibleTo;
}
/**
 * 信息项的取值约束。Schema of one item.
 */
export interface ContractItem {
  /**
   * 名称。Name.
   */
  title: string;
  description?: string;
  type: 'string' | 'number' | 'integer' | 'boolean' | 'object';
  format?: string;
  pattern?: string;
  enum?: string[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
  contentEncoding?: 'base64';
  contentMediaType?: string;
  'x-itemType': 'C' | 'N' | 'Y' | 'D' | 'T' | 'L' | 'M' | 'G' | 'B' | 'I' | 'F';
  'x-standard'?: string;
  'x-codeTable'?: string;
  /**
   * 代码的中文含义。Code to Chinese meaning.
   */
  'x-enumTitles'?: {
    [k: string]: string;
  };
  'x-sensitivity'?: 'personal' | 'sensitive';
  'x-share'?: Share;
  'x-role'?: 'request' | 'response';
  [k: string]: unknown;
}
/**
 * 记录约束。Schema of one record.
 */
export interface ContractRecord {
  type: 'object';
  additionalProperties: false;
  /**
   * Items: 信息项名称（拼音首字母）。Item name, pinyin initials.
   */
  required: string[];
  properties: {
    [k: string]: ContractItem;
  };
  [k: string]: unknown;
}
/**
 * 查询约束。Schema of a query body.
 */
export interface ContractQuery {
  type: 'object';
  additionalProperties: false;
  /**
   * Items: 信息项名称（拼音首字母）。Item name, pinyin initials.
   */
  required?: string[];
  properties: {
    [k: string]: {
      [k: string]: unknown;
    };
  };
  /**
   * 至少须有其一的查询项。Lookup items of which at least one is present.
   */
  anyOf?: {
    properties?: {
      [k: string]: true;
    };
    /**
     * Items: 信息项名称（拼音首字母）。Item name, pinyin initials.
     */
    required: string[];
  }[];
  [k: string]: unknown;
}
/**
 * 数据契约文档。Contract document: the JSON Schema of a resource's records and queries.
 */
export interface ContractDocument {
  $schema: 'https://json-schema.org/draft/2020-12/schema';
  /**
   * 数据契约标识。Contract id and version.
   */
  $id: string;
  /**
   * 名称。Name.
   */
  title: string;
  description?: string;
  /**
   * 信息资源代码。Resource code, for example 102001/000001.
   */
  'x-resource': string;
  /**
   * 语义化版本。Semantic version.
   */
  'x-version': string;
  'x-operation': 'lookup' | 'verification';
  /**
   * 记录主键信息项。Items that identify a record.
   *
   * Items: 信息项名称（拼音首字母）。Item name, pinyin initials.
   */
  'x-key': string[];
  /**
   * 可作查询条件的信息项。Items a query may filter by.
   *
   * Items: 信息项名称（拼音首字母）。Item name, pinyin initials.
   */
  'x-lookup': string[];
  /**
   * 指明数据主体的查询项。Query item that names the data subject (SQX-R33).
   */
  'x-subject': string | null;
  /**
   * 记录、查询与（核验类）应答的约束。Schemas of a record, a query and, for verification, an answer.
   */
  $defs: {
    record: ContractRecord;
    query: ContractQuery;
    answer?: ContractRecord;
  };
}
/**
 * 数据契约及状态。Contract version and its state.
 */
export interface DirectoryContract {
  /**
   * 数据契约标识。Contract id and version.
   */
  id: string;
  /**
   * 信息资源代码。Resource code, for example 102001/000001.
   */
  resource: string;
  /**
   * 语义化版本。Semantic version.
   */
  version: string;
  state: 'active' | 'deprecated' | 'retired';
  document: ContractDocument;
}
/**
 * 用途/事项。Registered purpose.
 */
export interface DirectoryPurpose {
  /**
   * 标识。Identifier.
   */
  code: string;
  /**
   * 名称。Name.
   */
  name: string;
  /**
   * 部门统一社会信用代码，或无。Department's USCC, or none.
   */
  department: string | null;
}
/**
 * 使用依据。Legal basis.
 */
export interface DirectoryLegalBasis {
  /**
   * 标识。Identifier.
   */
  id: string;
  title: string;
}
/**
 * 授权：哪个部门为何用途可取哪些信息项。Which department may read which items for which purposes.
 */
export interface DirectoryGrant {
  /**
   * 标识。Identifier.
   */
  id: string;
  /**
   * 信息资源代码。Resource code, for example 102001/000001.
   */
  resource: string;
  /**
   * 部门统一社会信用代码。Department's USCC.
   */
  department: string;
  /**
   * 可用的应用系统，空值为该部门全部。Systems of the holder, null for all.
   */
  systems: string[] | null;
  /**
   * Items: 标识。Identifier.
   */
  purposes: string[];
  /**
   * Items: 标识。Identifier.
   */
  legalBases: string[];
  /**
   * Items: 信息项名称（拼音首字母）。Item name, pinyin initials.
   */
  items: string[];
  /**
   * 信息项到脱敏方式。Item to mask.
   */
  masks: {
    [k: string]: Mask;
  };
  /**
   * 每日限额。Calls per day.
   */
  quotaPerDay: number;
  /**
   * 每人每日限额，或不限。Per actor and day, or none.
   */
  quotaPerActorPerDay: number | null;
  /**
   * 法定日期（北京时间）。Date in China Standard Time.
   */
  validFrom: string;
  /**
   * 法定日期（北京时间），或无期限。Date in China Standard Time, or open-ended.
   */
  validTo: string | null;
  state: GrantState;
}
/**
 * 挂接通道。Channel by which a resource is delivered.
 */
export interface DirectoryChannel {
  /**
   * 标识。Identifier.
   */
  id: string;
  /**
   * 信息资源代码。Resource code, for example 102001/000001.
   */
  resource: string;
  /**
   * 部门统一社会信用代码。Department's USCC.
   */
  department: string;
  type: Mode;
  state: 'live' | 'stopped';
  /**
   * 不合格行占比上限，超过则整批拒收。Share of bad rows above which a delivery is refused whole.
   */
  maxBadShare: number;
  /**
   * 法定日期（北京时间）。Date in China Standard Time.
   */
  boundOn: string;
  /**
   * 法定日期（北京时间），或无期限。Date in China Standard Time, or open-ended.
   */
  stoppedOn: string | null;
}
/**
 * 应提供责任。Obligation of a department to provide a resource.
 */
export interface DirectoryObligation {
  /**
   * 部门统一社会信用代码。Department's USCC.
   */
  department: string;
  /**
   * 信息资源代码。Resource code, for example 102001/000001.
   */
  resource: string;
  /**
   * 法定日期（北京时间）。Date in China Standard Time.
   */
  from: string;
  /**
   * 法定日期（北京时间），或无期限。Date in China Standard Time, or open-ended.
   */
  to: string | null;
  /**
   * 标识。Identifier.
   */
  basis: string;
}
