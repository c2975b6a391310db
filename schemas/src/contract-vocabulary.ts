/** Keywords of a contract that annotate and never refuse a value. */
export const annotationKeywords = [
  'x-resource',
  'x-version',
  'x-operation',
  'x-key',
  'x-lookup',
  'x-subject',
  'x-itemType',
  'x-standard',
  'x-codeTable',
  'x-enumTitles',
  'x-sensitivity',
  'x-share',
  'x-role',
] as const;

/** Formats a contract may name beyond those of JSON Schema; each refuses a string that is not of the form. */
export const contractFormats = {
  uscc: '统一社会信用代码 GB 32100-2015',
  'citizen-id': '公民身份号码 GB 11643-1999',
  'organisation-code': '组织机构代码 GB 11714',
  'subject-code': '统一社会信用代码或公民身份号码',
  'licence-identifier': '电子证照标识 GB/T 36904-2018',
  'real-estate-unit': '不动产单元号 GB/T 37346-2019',
  'gb-date': '日期 YYYYMMDD',
  'gb-month': '年月 YYYYMM',
  'gb-datetime': '北京时间 YYYYMMDDhhmmss',
} as const;

export type ContractFormat = keyof typeof contractFormats;
