import type { CitizenIdFault } from './citizen-id.ts';
import type { LicenceIdentifierFault } from './licence-identifier.ts';
import type { OrganisationCodeFault } from './organisation-code.ts';
import type { RealEstateUnitFault } from './real-estate-unit.ts';
import type { ResourceCodeFault } from './resource-code.ts';
import type { UsccFault } from './uscc.ts';

export interface FaultText {
  zh: string;
  en: string;
}

export interface IdentifierFaults {
  uscc: UsccFault;
  organisationCode: OrganisationCodeFault;
  citizenId: CitizenIdFault;
  licenceIdentifier: LicenceIdentifierFault;
  realEstateUnit: RealEstateUnitFault;
  resourceCode: ResourceCodeFault;
}

const TEXTS: { readonly [K in keyof IdentifierFaults]: Readonly<Record<IdentifierFaults[K], FaultText>> } = {
  uscc: {
    length: { zh: '统一社会信用代码应为18位', en: 'a unified social credit code has 18 characters' },
    alphabet: {
      zh: '统一社会信用代码只用数字和大写字母，不用 I、O、S、V、Z',
      en: 'a unified social credit code uses digits and capitals without I, O, S, V, Z',
    },
    area: { zh: '第3至8位行政区划码应为数字', en: 'characters 3 to 8, the area, must be digits' },
    check: { zh: '第18位校验码不符', en: 'the check character (18th) does not match' },
    'organisation-check': {
      zh: '其中组织机构代码的校验码（第17位）不符',
      en: 'the check character of the organisation code inside (17th) does not match',
    },
  },
  organisationCode: {
    length: {
      zh: '组织机构代码应为8位本体代码、连字符和1位校验码',
      en: 'an organisation code is eight characters, a hyphen and a check character',
    },
    hyphen: { zh: '第9位应为连字符“-”', en: 'the ninth character must be a hyphen' },
    alphabet: {
      zh: '组织机构代码只用数字和大写字母，校验码为数字或 X',
      en: 'an organisation code uses digits and capitals, its check character is a digit or X',
    },
    check: { zh: '组织机构代码校验码不符', en: 'the check character does not match' },
  },
  citizenId: {
    length: { zh: '公民身份号码应为18位', en: 'a citizen number has 18 characters' },
    alphabet: {
      zh: '公民身份号码前17位应为数字，末位为数字或 X',
      en: 'a citizen number is 17 digits and a digit or X',
    },
    'lower-case': { zh: '末位 x 应为大写 X', en: 'the final x must be a capital X' },
    date: { zh: '第7至14位不是真实的出生日期', en: 'characters 7 to 14 are not a real date of birth' },
    check: { zh: '末位校验码不符', en: 'the check character does not match' },
  },
  licenceIdentifier: {
    root: {
      zh: '电子证照标识应以 1.2.156.3005.2. 开头',
      en: 'a licence identifier begins with 1.2.156.3005.2.',
    },
    parts: {
      zh: '根代码之后应有五段：类型、颁发机构、流水号、版本号、校验位',
      en: 'after the root come five parts: type, issuer, serial, version, check',
    },
    type: {
      zh: '证照类型代码应为18位机构代码加3位数字',
      en: 'the type is an 18-character code and three digits',
    },
    issuer: {
      zh: '颁发机构代码应为18位统一社会信用代码或6位区划代码',
      en: 'the issuer is an 18-character credit code or a six-digit area code',
    },
    serial: {
      zh: '流水号应为1至64位数字或大写字母',
      en: 'the serial is 1 to 64 digits or capital letters',
    },
    version: { zh: '版本号应为3位数字', en: 'the version is three digits' },
    check: { zh: '电子证照标识校验位不符', en: 'the check character does not match' },
  },
  realEstateUnit: {
    length: { zh: '不动产单元号应为28位', en: 'a real-estate unit number has 28 characters' },
    area: {
      zh: '前12位（县、地籍区、地籍子区）应为数字',
      en: 'the first 12 characters (county, cadastral area and subarea) must be digits',
    },
    parcel: {
      zh: '第13至19位应为2位大写宗地特征码和5位宗地顺序号',
      en: 'characters 13 to 19 are two capitals (parcel feature) and five digits',
    },
    feature: { zh: '定着物特征码应为 F、L、Q 或 W', en: 'the fixture feature (20th) must be F, L, Q or W' },
    unit: { zh: '末8位单元号应为数字', en: 'the last eight characters must be digits' },
  },
  resourceCode: {
    length: { zh: '信息资源代码应为1至64位', en: 'a resource code has 1 to 64 characters' },
    separator: {
      zh: '分类与顺序码之间应有且只有一个“/”',
      en: 'exactly one / separates the class part from the sequence',
    },
    digits: { zh: '除“/”外只用数字', en: 'only digits apart from the /' },
    class: { zh: '类应为 1（基础）、2（主题）或 3（部门）', en: 'the class must be 1, 2 or 3' },
    levels: {
      zh: '“/”之前至少有类1位、项2位、目3位',
      en: 'before the / come at least class (1), section (2) and entry (3 digits)',
    },
    sequence: { zh: '“/”之后缺少顺序码', en: 'the sequence after the / is missing' },
  },
};

/** The reason a checker gave, in words for a window; never contains the value. */
export function describeIdentifierFault<K extends keyof IdentifierFaults>(
  identifier: K,
  fault: IdentifierFaults[K],
): FaultText {
  return TEXTS[identifier][fault];
}
