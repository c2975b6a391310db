import type { Texts } from '../i18n/use-text.ts';

const zh = {
  label: '全局搜索',
  placeholder: '搜索资源、部门、页面、错误代码',
  results: '搜索结果',
  groups: {
    place: '页面与事项',
    resource: '信息资源',
    department: '部门',
    problem: '错误代码',
  },
  notYet: '尚未提供',
  otherRole: '其他角色',
  searching: '正在搜索…',
  failed: '目录检索暂不可用，以下仅为页面、部门与错误代码。',
  count: (total: number) => `${total} 条结果，用上下键选择`,
  none: '没有找到',
  noneHint: '可换用资源名、信息项名（如 TYSHXYDM）、部门名或拼音首字母。',
  evidence: (index: string) => `第 ${index} 号留痕`,
  evidenceAbout: '打开该条留痕及其证明',
  openCode: (code: string) => `资源 ${code}`,
  openCodeAbout: '打开该资源代码的页面',
  departmentAbout: '提供率与缺失条目',
  allResources: (total: number) => `全部 ${total} 项资源`,
  allResourcesAbout: '在目录中查看，可按部门、共享属性等筛选',
};

export type SearchTexts = typeof zh;

const en: SearchTexts = {
  label: 'Search everything',
  placeholder: 'Search the portal',
  results: 'Search results',
  groups: {
    place: 'Pages and tasks',
    resource: 'Resources',
    department: 'Departments',
    problem: 'Problem codes',
  },
  notYet: 'not yet here',
  otherRole: 'other role',
  searching: 'Searching…',
  failed: 'The catalogue cannot be searched now; pages, departments and codes only.',
  count: (total) => `${total} results, choose with the arrow keys`,
  none: 'Nothing found',
  noneHint: 'Try the name of a resource, an item (e.g. TYSHXYDM), a department, or pinyin initials.',
  evidence: (index) => `Evidence entry ${index}`,
  evidenceAbout: 'Open this entry and its proof',
  openCode: (code) => `Resource ${code}`,
  openCodeAbout: 'Open the page of this resource code',
  departmentAbout: 'Rate and missing entries',
  allResources: (total) => `All ${total} resources`,
  allResourcesAbout: 'In the catalogue, to be narrowed by department, conditions and more',
};

export const searchTexts: Texts<SearchTexts> = { zh, en };
