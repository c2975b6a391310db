import type { Words } from './fail-texts.ts';

/** LIC-R5: the check could not be made. Why, and when to try again; nothing is said about the licence. */
export const unknownTexts = {
  clock_wrong: {
    zh: '无法核验：本机时钟早于信任文件的签发时间。请校准本机时间后重试。',
    en: 'Could not be checked: the clock of this device is earlier than its trust document. Set the clock and try again.',
  },
  authority_unavailable: {
    zh: '无法核验：权威登记读取不到或已过使用期限。请联网更新后重试。',
    en: 'Could not be checked: the register of authorities cannot be read or is out of date. Go online, update, try again.',
  },
  key_unknown: {
    zh: '无法核验：本机的签发者公钥已超过十分钟未更新，其中没有签名所用的密钥。请更新后重试。',
    en: 'Could not be checked: the signing key is not among the keys held here, which are more than ten minutes old. Update and try again.',
  },
  key_unavailable: {
    zh: '无法核验：签发者已登记，但尚未登记公钥。请签发部门完成接入后重试。',
    en: 'Could not be checked: the issuer is registered but has no public key yet. Try again after the department has finished joining.',
  },
  key_revoked: {
    zh: '无法核验：签名所用的密钥在所问日期之后被停用，签名时间已无从证明。请按证照标识向签发部门查询。',
    en: 'Could not be checked: the signing key was withdrawn after the day asked about, so the time of signing proves nothing. Ask the issuing department by identifier.',
  },
  issued_later: {
    zh: '无法核验：这份凭证是所问日期之后签发的，不能说明当日情形。请按证照标识查询当日状态。',
    en: 'Could not be checked: this credential was made after the day asked about and says nothing about that day. Ask by identifier.',
  },
  type_version_unknown: {
    zh: '无法核验：本机没有该版本证照类型的数据规范。请更新信任文件后重试。',
    en: 'Could not be checked: the rules for this version of the licence type are not held here. Update and try again.',
  },
  status_unavailable: {
    zh: '无法核验：状态列表暂时读取不到。请稍后重试，或向签发部门查询。',
    en: 'Could not be checked: the status list cannot be read at the moment. Try again later, or ask the issuing department.',
  },
  status_token_invalid: {
    zh: '无法核验：读到的状态列表不合规或不可信，未予采用。请稍后重试；持续出现请告知签发部门。',
    en: 'Could not be checked: the status list that was read is not well formed or not trusted, and was not used. Try again later; if it persists, tell the issuing department.',
  },
  status_stale: {
    zh: '无法核验：状态信息超过该类证照允许的时限。请联网更新后重试。',
    en: 'Could not be checked: the status information is older than this type of licence allows. Go online and try again.',
  },
  status_history_unavailable: {
    zh: '无法核验：没有所问时点的状态列表。请按证照标识向签发部门查询。',
    en: 'Could not be checked: there is no status list for the moment asked about. Ask the issuing department by identifier.',
  },
  status_unknown: {
    zh: '无法核验：状态值没有约定的含义。请向签发部门查询。',
    en: 'Could not be checked: the status value has no agreed meaning. Ask the issuing department.',
  },
  register_unavailable: {
    zh: '无法核验：业务登记暂时没有答复，或缺少查询所需的信息项。请稍后重试，或请持证人出示所需信息项。',
    en: 'Could not be checked: the live register gave no answer, or an item needed to ask it was not shown. Try again later, or ask the holder to show the item.',
  },
  register_not_found: {
    zh: '无法核验：所查登记中没有找到记录；该登记并不完整，没有记录不等于没有证照。请向签发部门查询。',
    en: 'Could not be checked: no entry was found, in a register that is not complete; no entry does not mean no licence. Ask the issuing department.',
  },
  copy_case_unknown: {
    zh: '无法核验：加注件只供一个办件使用，而本次核验没有指明办件。请在办件中核验。',
    en: 'Could not be checked: a stamped copy is for one case, and no case was named here. Check it from within the case.',
  },
} as const satisfies Record<string, Words>;

export type UnknownCode = keyof typeof unknownTexts;
