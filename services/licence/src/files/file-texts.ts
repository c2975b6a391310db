import type { Words } from '@shuqiao/protocol/licence/verify/fail-texts';

/** The check was made, and the file does not pass it. */
export const fileFailTexts = {
  file_too_large: {
    zh: '文件为空或超出大小上限。请提交原始证照文件。',
    en: 'The file is empty or larger than is accepted. Ask for the original licence file.',
  },
  file_mismatch: {
    zh: '文件与证照记载的摘要不符：不是同一份文件，或已被改动。',
    en: 'The file is not the one whose digest the licence states: another file, or changed.',
  },
  file_archive: {
    zh: '不是完整、无歧义的 OFD 文件包。请重新提交原始证照文件。',
    en: 'Not a whole and unambiguous OFD package. Ask for the original licence file.',
  },
  file_bounds: {
    zh: '文件包内的条目过多、过大或压缩比异常，未予展开。',
    en: 'The package has too many entries, too large ones, or ones packed beyond reason; it was not unpacked.',
  },
  file_path: {
    zh: '文件包内有不合规或重复的路径，不予采信。',
    en: 'The package has paths that are not allowed or occur twice.',
  },
  file_encrypted: {
    zh: '文件包内有加密的条目，无法核验其内容。请提交未加密的证照文件。',
    en: 'Entries of the package are encrypted. Ask for the licence file without encryption.',
  },
  file_method: {
    zh: '文件包使用了不支持的压缩方式。请重新提交原始证照文件。',
    en: 'The package uses a compression method that is not supported. Ask for the original licence file.',
  },
  file_xml: {
    zh: '文件内的描述文件不合规，或含有不允许的声明。不予采信。',
    en: 'A description inside the file is malformed or has declarations that are not allowed.',
  },
  file_structure: {
    zh: '文件缺少 OFD 必备的部分，或同一部分出现两次。请重新提交原始证照文件。',
    en: 'Parts that an OFD must have are missing or occur twice. Ask for the original licence file.',
  },
  file_identifier_mismatch: {
    zh: '文件记载的证照标识不是所要核验的证照。请提交对应的证照文件。',
    en: 'The licence identifier in the file is not the one asked for. Ask for the file of that licence.',
  },
  identifier_check: {
    zh: '文件记载的证照标识不合规或校验位不符。请与签发部门核实。',
    en: 'The licence identifier in the file is malformed or its check character is wrong. Ask the issuing department.',
  },
  file_reference: {
    zh: '签章所保护的文件不在文件包内。文件不完整，不予采信。',
    en: 'A file that the seal protects is not in the package. The file is incomplete.',
  },
  file_digest_weak: {
    zh: '签章使用了不再安全的摘要算法，不能证明文件未被改动。请与签发部门核实。',
    en: 'The seal relies on a digest algorithm that is no longer safe. Ask the issuing department.',
  },
  file_digest_mismatch: {
    zh: '签章后文件内容被改动。不要采信其中任何内容。',
    en: 'The content was changed after it was sealed. Believe nothing in it.',
  },
  signed_value_malformed: {
    zh: '签章数据残缺或格式不合规，不予采信。',
    en: 'The data of the seal are incomplete or malformed.',
  },
  signed_value_mismatch: {
    zh: '签章数据不是为这份文件制作的。不要采信其中任何内容。',
    en: 'The seal was not made for this file. Believe nothing in it.',
  },
  signature_weak: {
    zh: '签章使用了不再安全的签名算法或密钥。请与签发部门核实。',
    en: 'The seal was made with a signature algorithm or key that is no longer safe. Ask the issuing department.',
  },
  signature: {
    zh: '签章的签名不成立：被改动或系伪造。不要采信其中任何内容。',
    en: 'The signature of the seal does not hold: changed or forged. Believe nothing in it.',
  },
} as const satisfies Record<string, Words>;

/** The check could not be made; says nothing about whether the file is good (LIC-R5). */
export const fileUnknownTexts = {
  file_documents_several: {
    zh: '文件含有多份文档，无法核验：不能确定证照是哪一份。请提交只含该证照的文件。',
    en: 'Could not be checked: the file holds several documents. Ask for a file with the licence alone.',
  },
  file_identifier_absent: {
    zh: '文件没有记载证照标识，无法核验是否为所要的证照。请按证照编号查询。',
    en: 'Could not be checked whether it is the licence asked for: the file states no licence identifier. Query by number instead.',
  },
  file_unsigned: {
    zh: '文件没有签章，无法核验来源和完整性。请按证照编号查询。',
    en: 'Could not be checked where it comes from: the file has no seal. Query by number instead.',
  },
  file_digest_unsupported: {
    zh: '签章使用了本系统不支持的摘要算法，无法核验。请按证照编号查询。',
    en: 'Could not be checked: the seal uses a digest algorithm that is not supported here. Query by number instead.',
  },
  file_uncovered: {
    zh: '文件有部分内容不在签章保护范围内，无法核验这些内容。请按证照编号查询。',
    en: 'Could not be checked in full: the seal does not protect every part of the file. Query by number instead.',
  },
  signed_value_unsupported: {
    zh: '签章数据的格式不受支持，无法核验。请按证照编号查询。',
    en: 'Could not be checked: the data of the seal have a form that is not supported here. Query by number instead.',
  },
  signature_algorithm_unavailable: {
    zh: '签章的签名算法在本系统没有启用或不受支持，无法核验。请按证照编号查询。',
    en: 'Could not be checked: the signature algorithm of the seal is not switched on or not supported here. Query by number instead.',
  },
  seal_trust_unavailable: {
    zh: '无法核验印章由谁制作、是否有效：本系统没有印章管理机构的根证书和状态。请按证照编号查询。',
    en: "Could not be checked whose seal it is and whether it is in force: the seal authority's root and status are not available here. Query by number instead.",
  },
} as const satisfies Record<string, Words>;

export type FileFailCode = keyof typeof fileFailTexts;
export type FileUnknownCode = keyof typeof fileUnknownTexts;
