import type { Words } from '@shuqiao/protocol/licence/verify/fail-texts';
import type { RegisterCheckId } from './service-verification.ts';

export const registerCheckNames: Readonly<Record<RegisterCheckId, Words>> = {
  R1: { zh: '所问内容与标识格式', en: 'What was asked, and the form of the identifier' },
  R2: { zh: '证照登记中有记录', en: 'An entry in the register of licences' },
  R3: { zh: '颁发时有权颁发', en: 'Issuer had the authority at issue' },
  R4: { zh: '版本有效', en: 'The version stands' },
  R5: { zh: '有效期', en: 'Period of validity' },
  R6: { zh: '登记状态', en: 'State in the register' },
  R7: { zh: '持证人', en: 'Holder' },
  R8: { zh: '业务登记', en: 'Live register' },
  R9: { zh: '加注件', en: 'Stamped copy' },
};

/** What only a question by register can come to; all else has the words of the V checks. */
export const registerTexts = {
  superseded: {
    zh: '这一版本已被后来的版本取代。请出示现行版本。',
    en: 'A later version has taken the place of this one. Ask for the current version.',
  },
  issuer_needed: {
    zh: '无法核验：多个机关颁发过这一编号。请指明颁发机构后重试。',
    en: 'Could not be checked: several issuers gave this number. Say which one and ask again.',
  },
  qr_foreign: {
    zh: '二维码指向他处网址，未予访问，也不是证照。请持证人出示证照二维码。',
    en: 'The code holds the address of somebody else; it was not opened and is no licence. Ask for the code of the licence.',
  },
  qr_unreadable: {
    zh: '扫描的内容不是证照、证照标识或亮证码。请持证人重新出示。',
    en: 'What was scanned is no licence, identifier or show code. Ask the holder to present it again.',
  },
  code_unknown: {
    zh: '亮证码无效、已用过或已过期。请持证人重新出示。',
    en: 'The show code is unknown, used or expired. Ask the holder for a new one.',
  },
  copy_revoked: {
    zh: '加注件已失效。请另行制作。',
    en: 'The stamped copy is no longer valid. Ask for a new one.',
  },
} as const satisfies Record<string, Words>;

export type RegisterCode = keyof typeof registerTexts;

/** LIC-Q2: which register, as of when; never "invalid". */
export function toNotFoundWords(atMs: number): Words {
  const at = new Date(atMs).toISOString();
  return {
    zh: `无法核验：截至 ${at}，本市电子证照登记中没有找到记录；没有记录不等于没有证照。请核对后重试，或向颁发机关查询。`,
    en: `Could not be checked: no entry was found in this city's register of licences as of ${at}; no entry does not mean no licence. Compare what was entered, or ask the issuer.`,
  };
}
