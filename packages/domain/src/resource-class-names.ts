export type ResourceClass = '1' | '2' | '3';

const CLASS_NAMES: Readonly<Record<ResourceClass, string>> = {
  '1': '基础信息资源',
  '2': '主题信息资源',
  '3': '部门信息资源',
};

const SECTION_NAMES = new Map([
  ['101', '人口'],
  ['102', '法人单位'],
  ['103', '自然资源和空间地理'],
  ['104', '社会信用'],
  ['105', '电子证照'],
  ['201', '公共服务'],
  ['202', '健康保障'],
  ['203', '社会保障'],
  ['204', '食品药品安全'],
  ['205', '安全生产'],
  ['206', '价格监管'],
  ['207', '能源安全'],
  ['208', '信用体系'],
  ['209', '城乡建设'],
  ['210', '社区治理'],
  ['211', '生态环保'],
  ['212', '应急维稳'],
  ['301', '党中央'],
  ['302', '全国人大常委会'],
  ['303', '国务院'],
  ['304', '全国政协'],
  ['305', '最高人民法院'],
  ['306', '最高人民检察院'],
  ['307', '省（区、市）及其下各级'],
  ['308', '计划单列市及其下各级'],
]);

export function isResourceClass(value: string): value is ResourceClass {
  return value === '1' || value === '2' || value === '3';
}

/** 类 of a resource code (发改高技〔2017〕1272号). */
export function getResourceClassName(resourceClass: ResourceClass): string {
  return CLASS_NAMES[resourceClass];
}

/** 项, written with its class: `102` → 法人单位; undefined for a number the guide does not list. */
export function findResourceSectionName(classAndSection: string): string | undefined {
  return SECTION_NAMES.get(classAndSection);
}
