// Generated from schemas/api/licence-type.json; do not edit.
import type { Mask } from './directory.ts';

/**
 * 出示时是否须持有人密钥（LIC-H1）。Whether a presentation needs the holder's key.
 */
export type KeyBinding = 'required' | 'optional';
/**
 * 证照状态：01 有效、02 暂扣、03 撤销、04 注销、05 失效、06 办理转出、07 吊销、99 其他。State of a licence.
 */
export type LicenceStateCode = '01' | '02' | '03' | '04' | '05' | '06' | '07' | '99';

/**
 * 证照类型：代码、颁发机构、持证主体、照面信息项与规则。Licence type: code, issuers, holder, items and rules, itself a JSON Schema of a complete licence's claims.
 */
export interface LicenceType {
  $schema: 'https://json-schema.org/draft/2020-12/schema';
  /**
   * 证照类型文档标识。Id and version of a licence type document.
   */
  $id: string;
  /**
   * 证照名称，即 ZZMC。Name of the licence.
   */
  title: string;
  description?: string;
  'x-title-en': string;
  /**
   * 证照类型代码：定义部门统一社会信用代码加三位数字。Type code, USCC of the defining ministry and three digits.
   */
  'x-licenceType': string;
  /**
   * 语义化版本。Semantic version.
   */
  'x-version': string;
  'x-definedBy': LicenceDefiner;
  /**
   * 本市颁发部门；运行时以权威登记为准。Issuing departments of the city; at run time the authority register decides.
   *
   * Items: 部门统一社会信用代码。Department's USCC.
   */
  'x-issuers': string[];
  'x-holder': LicenceHolder;
  'x-keyBinding': KeyBinding;
  'x-validity': LicenceValidity;
  /**
   * 本类证照使用的状态。States that this type knows.
   */
  'x-states': LicenceStateCode[];
  'x-sharing': LicenceSharing;
  /**
   * 可供比对的业务登记信息资源，或无。Resource that can say whether the register agrees, or none.
   */
  'x-register': null | LicenceRegister;
  /**
   * 状态信息最长可用时间，秒（LIC-S11）。How old the status may be, seconds.
   */
  'x-statusMaxAgeSeconds': number;
  /**
   * 类型代码的确定程度：已读、记忆、暂拟。How sure the type code is.
   */
  'x-certainty': 'read' | 'memory' | 'proposed';
  type: 'object';
  additionalProperties: false;
  /**
   * 颁发时必备的信息项。Claims that every licence has when issued.
   *
   * Items: 信息项名称。Claim name: GB/T 36903 initials, or KZ_ and initials.
   */
  required: string[];
  /**
   * 信息项名称到取值约束。Claim name to constraint.
   */
  properties: {
    [k: string]: LicenceItem;
  };
}
/**
 * 定义该类证照的机关。Authority that defines the type.
 */
export interface LicenceDefiner {
  /**
   * 部门统一社会信用代码。Department's USCC.
   */
  code: string;
  /**
   * 名称。Name.
   */
  name: string;
}
/**
 * 持证主体的种类与代码类型；either 为自然人或组织，代码类型见 CZZTDMLXDM。Kind of holder and of its code; either leaves the code type to each licence.
 */
export interface LicenceHolder {
  kind: 'organisation' | 'person' | 'either';
  /**
   * 001 统一社会信用代码，111 公民身份号码。GB/T 36903 annex A.
   */
  codeType: string | null;
}
/**
 * 有效期规则。Rule of the end of validity.
 */
export interface LicenceValidity {
  /**
   * 有无有效期止。Whether a licence has an end date.
   */
  end: 'required' | 'optional' | 'none';
  maxYears: number | null;
}
/**
 * 共享规则。Sharing rule.
 */
export interface LicenceSharing {
  share: 'unconditional' | 'conditional';
  condition: string | null;
  /**
   * 依据标识，或无。Id of the legal basis, or none.
   */
  legalBasis: string | null;
  /**
   * 默认脱敏的信息项。Claims masked by default.
   *
   * Items: 信息项名称。Claim name: GB/T 36903 initials, or KZ_ and initials.
   */
  maskedItems: string[];
}
/**
 * 与业务登记比对的方法。How a licence is compared with the register.
 */
export interface LicenceRegister {
  /**
   * 信息资源代码。Resource code, for example 102001/000001.
   */
  resource: string;
  /**
   * 查询信息项取自哪项证照信息。Query item to claim.
   */
  query: {
    /**
     * 信息项名称。Claim name: GB/T 36903 initials, or KZ_ and initials.
     */
    [k: string]: string;
  };
  /**
   * 须一致的信息项。Register item to the claim it must equal.
   */
  compare: {
    /**
     * 信息项名称。Claim name: GB/T 36903 initials, or KZ_ and initials.
     */
    [k: string]: string;
  };
  state: null | LicenceRegisterState;
  /**
   * 登记是否完整：查无即不存在。Whether not found means that there is none.
   */
  complete: boolean;
}
/**
 * 登记中的状态项与表示有效的取值。Register item that carries the state, and its values that mean valid.
 */
export interface LicenceRegisterState {
  /**
   * 信息项名称（拼音首字母）。Item name, pinyin initials.
   */
  item: string;
  valid: string[];
}
/**
 * 数组元素的取值约束。Constraint of an element.
 */
export interface LicenceElement {
  type: 'string';
  /**
   * 允许的取值。Allowed values.
   */
  enum?: string[];
  /**
   * 字符数。Characters (code points).
   */
  minLength?: number;
  /**
   * 字符数。Characters (code points).
   */
  maxLength?: number;
}
/**
 * 信息项的取值约束。Constraint of one claim: a text, a list of texts, or a predicate.
 */
export interface LicenceItem {
  /**
   * 名称。Name.
   */
  title: string;
  description?: string;
  type: 'string' | 'array' | 'boolean';
  const?: string;
  /**
   * 允许的取值。Allowed values.
   */
  enum?: string[];
  format?: 'date' | 'uscc' | 'citizen-id' | 'subject-code' | 'licence-identifier' | 'real-estate-unit';
  pattern?: string;
  /**
   * 字符数。Characters (code points).
   */
  minLength?: number;
  /**
   * 字符数。Characters (code points).
   */
  maxLength?: number;
  items?: LicenceElement;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  'x-standard'?: string;
  'x-codeTable'?: string;
  /**
   * 代码的中文含义。Code to Chinese meaning.
   */
  'x-enumTitles'?: {
    [k: string]: string;
  };
  'x-sensitivity'?: 'personal' | 'sensitive';
  'x-mask'?: Mask;
  'x-predicate'?: LicencePredicate;
}
/**
 * 判断项：签发令牌之日是否年满若干周岁。Predicate computed on the day a token is issued: is the person of that age?
 */
export interface LicencePredicate {
  /**
   * 出生日期所在信息项。Claim with the date of birth.
   */
  ageOf: string;
  years: number;
}
