import type { Texts } from '../../i18n/use-text.ts';

/** Header parameters and claims of SQX-1 in plain words, with the rule that checks each. */
export interface ClaimRule {
  readonly meaning: string;
  readonly rule: string;
}

type ClaimRules = Readonly<Record<string, ClaimRule>>;

const rules = {
  alg: 'SQX-R11, R14',
  typ: 'SQX-R10',
  kid: 'SQX-R12, R75',
  iss: 'SQX-R13',
  aud: 'SQX-R22',
  iat: 'SQX-R23',
  exp: 'SQX-R24, R25',
  jti: 'SQX-R30, R40',
  htm: 'SQX-R27',
  htu: 'SQX-R27',
  bh: 'SQX-R29',
  ct: 'SQX-R28',
  resource_id: 'SQX-R27, R60',
  contract: 'SQX-R60',
  grant_id: 'SQX-R60',
  purpose: 'SQX-R62',
  legal_basis: 'SQX-R62',
  actor: 'SQX-R31',
  case_id: 'SQX-R64',
  subject_hash: 'SQX-R33',
  consent: 'SQX-R64',
} as const;

type Name = keyof typeof rules;
type Meanings = Readonly<Record<Name, string>>;

const zh: Meanings = {
  alg: '签名算法，必须与登记的密钥一致',
  typ: '令牌类型：只能作请求，不能挪作他用',
  kid: '密钥指纹（RFC 7638），网关据此取登记的公钥',
  iss: '谁在问：本应用系统',
  aud: '问谁：本网关，逐字节相等',
  iat: '签发时刻（秒）',
  exp: '失效时刻：签发后最多 120 秒',
  jti: '一次性编号：同一令牌第二次使用即被拒绝',
  htm: 'HTTP 方法',
  htu: '完整地址：令牌不能用于其他地址',
  bh: '请求体的 SHA-256：改动一个字节即不符',
  ct: '请求体的媒体类型',
  resource_id: '信息资源代码',
  contract: '所用数据契约及版本',
  grant_id: '所依据的授权（共享申请）',
  purpose: '用途/事项，须在授权之内（条例第二十五条）',
  legal_basis: '使用依据，须在授权之内',
  actor: '背后的人或作业：化名、角色、保证级别、终端，不含姓名和证件号码',
  case_id: '办件编号',
  subject_hash: '数据主体的哈希，网关与请求内容核对',
  consent: '数据主体授权的哈希',
};

const en: Meanings = {
  alg: 'Algorithm; must be that of the registered key',
  typ: 'What the token is: a request and nothing else',
  kid: 'Thumbprint of the key (RFC 7638), by which the gateway finds the registered one',
  iss: 'Who asks: this system',
  aud: 'Whom: this gateway, equal byte for byte',
  iat: 'When it was signed, in seconds',
  exp: 'Until when: at most 120 seconds later',
  jti: 'Used once: the same token again is refused',
  htm: 'HTTP method',
  htu: 'The whole URL: the token is good for no other',
  bh: 'SHA-256 of the body: one changed byte is noticed',
  ct: 'Media type of the body',
  resource_id: 'Resource code',
  contract: 'Contract and version',
  grant_id: 'The grant (application) it rests on',
  purpose: 'Purpose; must be on the grant (Order 809 art. 25)',
  legal_basis: 'Legal basis; must be on the grant',
  actor: 'The person or job behind it: pseudonym, role, assurance, terminal; no name, no identity number',
  case_id: 'Case',
  subject_hash: 'Hash of the data subject; the gateway compares it with the body',
  consent: "Hash of the data subject's consent",
};

const toRules = (meanings: Meanings): ClaimRules =>
  Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => [name, { meaning: meanings[name as Name], rule }]),
  );

export const claimRules: Texts<ClaimRules> = { zh: toRules(zh), en: toRules(en) };
