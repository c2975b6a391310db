import {
  findResourceSectionName,
  getResourceClassName,
  isResourceClass,
  type ResourceClass,
} from './resource-class-names.ts';

export type ResourceCodeFault = 'length' | 'separator' | 'digits' | 'class' | 'levels' | 'sequence';

/** 信息资源代码: 类·项·目·细目 / 顺序码 (发改高技〔2017〕1272号). */
export interface ResourceCode {
  /** 类: 1 基础, 2 主题, 3 部门. */
  class: ResourceClass;
  /** 项, two digits. */
  section: string;
  /** 目, three digits, assigned locally. */
  entry: string;
  /** 细目, any number of digits, often none. */
  subentry: string;
  /** 顺序码, any number of digits, at least one. */
  sequence: string;
}

export interface NamedResourceCode extends ResourceCode {
  className: string;
  /** Undefined for a 项 the national guide does not list. */
  sectionName: string | undefined;
}

/** The guide leaves two parts open-ended; a bound keeps codes usable in URLs and keys. */
const LONGEST = 64;

/** Why a value is no resource code. There is no check digit: a wrong digit cannot be found. */
export function explainResourceCode(value: string): ResourceCodeFault | undefined {
  if (value.length === 0 || value.length > LONGEST) return 'length';
  const slash = value.indexOf('/');
  if (slash < 0 || value.indexOf('/', slash + 1) >= 0) return 'separator';
  if (!/^[0-9/]+$/.test(value)) return 'digits';
  if (!/^[123]/.test(value)) return 'class';
  if (slash < 6) return 'levels';
  return slash === value.length - 1 ? 'sequence' : undefined;
}

export function isResourceCode(value: string): boolean {
  return explainResourceCode(value) === undefined;
}

/** The parts and their Chinese names; undefined where `explainResourceCode` finds a fault. */
export function parseResourceCode(value: string): NamedResourceCode | undefined {
  const resourceClass = value.charAt(0);
  if (!isResourceCode(value) || !isResourceClass(resourceClass)) return undefined;
  const slash = value.indexOf('/');
  return {
    class: resourceClass,
    section: value.slice(1, 3),
    entry: value.slice(3, 6),
    subentry: value.slice(6, slash),
    sequence: value.slice(slash + 1),
    className: getResourceClassName(resourceClass),
    sectionName: findResourceSectionName(value.slice(0, 3)),
  };
}

/** Throws RangeError where the parts do not make a code of the right shape. */
export function buildResourceCode(code: ResourceCode): string {
  const value = `${code.class}${code.section}${code.entry}${code.subentry}/${code.sequence}`;
  if (code.section.length !== 2 || code.entry.length !== 3 || !isResourceCode(value)) {
    throw new RangeError(
      'resource code: class 1–3, section of 2 digits, entry of 3, digits only, a sequence',
    );
  }
  return value;
}

/** `102001/000001` → `102001-000001`, the form used in URLs; throws RangeError for a malformed code. */
export function toPathCode(code: string): string {
  if (!isResourceCode(code)) throw new RangeError('not a resource code');
  return code.replace('/', '-');
}

/** `102001-000001` → `102001/000001`; undefined where it is not the path form of a resource code. */
export function fromPathCode(pathCode: string): string | undefined {
  if (pathCode.includes('/')) return undefined;
  const code = pathCode.replace('-', '/');
  return isResourceCode(code) ? code : undefined;
}
