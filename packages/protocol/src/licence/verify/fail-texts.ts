/** What is said to a person, and what to do next. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** The check was made, and the licence as presented does not pass it. */
export const failTexts = {
  malformed: {
    zh: '不是可识别的证照：内容残缺、被改动，或只是截图、打印件。请持证人重新出示。',
    en: 'Not a readable licence: incomplete, changed, or only a picture or a print. Ask the holder to present it again.',
  },
  key_binding_missing: {
    zh: '缺少持证人的出示证明：此类证照须由本人当场出示。请持证人用自己的设备重新出示。',
    en: "The holder's proof is missing: this kind of licence must be presented by its holder in person. Ask the holder to present it from their own device.",
  },
  header_forbidden: {
    zh: '证照的签名头含有不允许的参数，不予采信。请持证人重新领取证照。',
    en: "The licence's signature header has a parameter that is not allowed. Ask the holder to obtain the licence anew.",
  },
  typ: {
    zh: '出示的不是证照，而是另一种签名文件。请出示证照。',
    en: 'What was presented is another kind of signed document, not a licence. Ask for the licence itself.',
  },
  alg_forbidden: {
    zh: '签名算法不被接受，或与登记的密钥不符。请持证人重新领取证照。',
    en: 'The signature algorithm is not accepted, or is not that of the registered key. Ask the holder to obtain the licence anew.',
  },
  issuer_unknown: {
    zh: '签发者没有在权威登记中登记，不予采信。如应登记，请与大数据主管部门联系。',
    en: 'The issuer is not in the register of authorities. If it should be, tell the big-data bureau.',
  },
  issuer_not_authorised_for_type: {
    zh: '签发者已登记，但签发时无权颁发此类证照。请与签发部门核实。',
    en: 'The issuer is registered, but had no authority to issue this type of licence when it did. Ask the issuing department.',
  },
  key_unknown: {
    zh: '签名所用的密钥在签发时不是该签发者登记的密钥。请与签发部门核实。',
    en: 'The signing key was not a registered key of that issuer at the time of issue. Ask the issuing department.',
  },
  key_revoked: {
    zh: '签名所用的密钥已被签发者停用，用它签名的证照不再采信。请持证人重新领取证照。',
    en: 'The issuer has withdrawn the key that signed this licence. Ask the holder to obtain the licence anew.',
  },
  signature: {
    zh: '签发者的签名不成立：内容被改动或系伪造。不要采信其中任何内容。',
    en: "The issuer's signature does not hold: changed or forged. Believe nothing in it.",
  },
  hash_alg: {
    zh: '证照使用了不接受的摘要算法。请持证人重新领取证照。',
    en: 'The licence uses a digest algorithm that is not accepted. Ask the holder to obtain the licence anew.',
  },
  disclosure_shape: {
    zh: '所披露的信息项格式不合规。请持证人重新出示。',
    en: 'A disclosed item is not well formed. Ask the holder to present it again.',
  },
  digest_duplicate: {
    zh: '同一摘要出现两次，证照内容有歧义。请与签发部门核实。',
    en: 'A digest occurs twice, so the content is ambiguous. Ask the issuing department.',
  },
  disclosure_unreferenced: {
    zh: '所披露的信息项不属于这份证照，或被改动、重复。请持证人重新出示。',
    en: 'A disclosed item does not belong to this licence, was changed, or is given twice. Ask the holder to present it again.',
  },
  claim_disclosable: {
    zh: '必须始终可见的信息项被做成可隐藏的，不予采信。请与签发部门核实。',
    en: 'An item that must always be visible was made hideable. Ask the issuing department.',
  },
  claim_missing: {
    zh: '缺少必备的信息项。请与签发部门核实。',
    en: 'An obligatory item is missing. Ask the issuing department.',
  },
  claim_type: {
    zh: '信息项的类型或取值形式不合规。请与签发部门核实。',
    en: 'An item has the wrong type or form. Ask the issuing department.',
  },
  not_yet_valid: {
    zh: '尚未到有效期起始日期。请在起始日期之后再办理。',
    en: 'The period of validity has not begun. Come back after it has.',
  },
  expired: {
    zh: '已过有效期。请持证人办理延续或重新领取。',
    en: 'The period of validity is over. The holder needs a renewal or a fresh copy.',
  },
  type_mismatch: {
    zh: '不是所要的证照类型。请出示所要求的证照。',
    en: 'Not the type of licence that was asked for. Ask for the right one.',
  },
  schema: {
    zh: '证照内容不符合该类证照的数据规范。请与签发部门核实。',
    en: 'The content does not fit the rules of this type of licence. Ask the issuing department.',
  },
  metadata_integrity: {
    zh: '类型元数据的完整性校验值不成立。请与签发部门核实。',
    en: 'The integrity value of the type metadata does not hold. Ask the issuing department.',
  },
  status_uri_forbidden: {
    zh: '证照所指的状态列表不在该签发者的登记地址内，未予访问。请与签发部门核实。',
    en: 'The licence names a status list outside the addresses registered for its issuer; it was not contacted. Ask the issuing department.',
  },
  status_index: {
    zh: '状态列表中没有这份证照的位置，不予采信。请与签发部门核实。',
    en: 'The status list has no place for this licence. Ask the issuing department.',
  },
  revoked: {
    zh: '证照已被撤销、注销、吊销或失效，不能使用。有异议请向签发部门查询。',
    en: 'The licence has been revoked, cancelled, annulled or has lapsed. Questions go to the issuing department.',
  },
  suspended: {
    zh: '证照目前被暂扣，暂不能使用。请向签发部门查询。',
    en: 'The licence is suspended for now. Ask the issuing department.',
  },
  transferred: {
    zh: '证照已办理转出，由其他机关管理。请出示转入地颁发的证照。',
    en: 'The licence was transferred to another authority. Ask for the licence issued there.',
  },
  kb_key: {
    zh: '证照未绑定合格的持证人密钥，无法证明出示者就是持证人。请持证人重新领取证照。',
    en: "The licence is not bound to a proper holder's key. Ask the holder to obtain the licence anew.",
  },
  kb_alg: {
    zh: '出示证明的签名算法与持证人密钥不符。请持证人更新应用后重新出示。',
    en: "The algorithm of the holder's proof does not fit the holder's key. Ask the holder to update the app and present again.",
  },
  kb_signature: {
    zh: '出示证明不是持证人密钥签署的：出示者可能不是持证人。',
    en: "The proof was not signed with the holder's key: the presenter may not be the holder.",
  },
  kb_typ: {
    zh: '附带的不是出示证明。请持证人重新出示。',
    en: 'What is attached is not a proof of presentation. Ask the holder to present it again.',
  },
  kb_iat: {
    zh: '出示证明过旧或时间超前。请持证人核对设备时间后重新出示。',
    en: "The holder's proof is too old or from the future. Ask the holder to check the device's clock and present again.",
  },
  kb_nonce: {
    zh: '出示证明不是为本次核验制作的，或已用过一次。请出示新的二维码，由持证人重新出示。',
    en: 'The proof was not made for this verification, or was used before. Show a new code and let the holder present again.',
  },
  kb_aud: {
    zh: '出示证明是给其他核验方的。请持证人向本窗口重新出示。',
    en: 'The proof was made for another verifier. Ask the holder to present to this window.',
  },
  kb_sd_hash: {
    zh: '出示后内容被增减或调换。请持证人重新出示。',
    en: 'Items were added, removed or reordered after the holder signed. Ask the holder to present it again.',
  },
  query_unsatisfied: {
    zh: '没有出示本事项所需的全部信息项。请持证人补充出示。',
    en: 'Not every item that this matter needs was shown. Ask the holder to show the rest.',
  },
  register_mismatch: {
    zh: '与业务登记不一致。请以登记为准，并与签发部门核实。',
    en: 'The live register says otherwise. The register prevails; ask the issuing department.',
  },
  register_not_found: {
    zh: '该登记为完整登记，其中查无此项。请与签发部门核实。',
    en: 'No entry was found in a register that is declared complete. Ask the issuing department.',
  },
  identifier_check: {
    zh: '证照标识或主体代码的校验位、类型部分不符，多为录入错误。请与签发部门核实。',
    en: 'A check character or the type part of an identifier is wrong, most often a typing error. Ask the issuing department.',
  },
  scope_mismatch: {
    zh: '签发者的权限不包括所办事项的地域或范围。请出示有权机关颁发的证照。',
    en: "The issuer's authority does not cover the area or scope of this matter. Ask for a licence of the competent authority.",
  },
  holder_mismatch: {
    zh: '持证主体不是申请人。请出示申请人本人的证照。',
    en: "The holder is not the applicant. Ask for the applicant's own licence.",
  },
  copy_purpose_mismatch: {
    zh: '加注件是为其他事由制作的，不能用于本事项。请另行制作。',
    en: 'The stamped copy was made for another purpose. Ask for one made for this matter.',
  },
  copy_audience: {
    zh: '加注件是给其他部门的，不能在此使用。请另行制作。',
    en: 'The stamped copy was made for another department. Ask for one made for this department.',
  },
  copy_case_mismatch: {
    zh: '加注件属于另一办件，不能用于本办件。请为本办件另行制作。',
    en: 'The stamped copy belongs to another case. Ask for one made for this case.',
  },
  copy_of_copy: {
    zh: '加注件不能再制作加注件。请用原证照制作。',
    en: 'A copy of a copy is not accepted. Ask for a copy made from the licence itself.',
  },
} as const satisfies Record<string, Words>;

export type FailCode = keyof typeof failTexts;
