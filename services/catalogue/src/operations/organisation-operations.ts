import { defineOperation } from '@shuqiao/http/operation';
import { departmentParameters } from '../routes/list-departments.ts';
import { legalBasisParameters } from '../routes/list-legal-bases.ts';
import { obligationParameters } from '../routes/list-obligations.ts';
import { purposeParameters } from '../routes/list-purposes.ts';
import { tags } from './tags.ts';

const tag = tags.organisation;

const listDepartments = defineOperation({
  id: 'listDepartments',
  method: 'get',
  path: '/catalogue/v1/departments',
  tag,
  summary: { zh: '列出部门', en: 'List departments' },
  security: 'public',
  query: departmentParameters,
  answers: { 200: { summary: { zh: '部门', en: 'Departments' }, schema: 'department-page' } },
  problems: [],
});

const getDepartment = defineOperation({
  id: 'getDepartment',
  method: 'get',
  path: '/catalogue/v1/departments/{code}',
  tag,
  summary: { zh: '取部门', en: 'Get a department' },
  security: 'public',
  answers: { 200: { summary: { zh: '部门', en: 'The department' }, schema: 'department' } },
  problems: [],
});

const listPurposes = defineOperation({
  id: 'listPurposes',
  method: 'get',
  path: '/catalogue/v1/purposes',
  tag,
  summary: { zh: '列出用途/事项', en: 'List purposes' },
  security: 'public',
  query: purposeParameters,
  answers: { 200: { summary: { zh: '用途/事项', en: 'Purposes' }, schema: 'purpose-page' } },
  problems: [],
});

const listLegalBases = defineOperation({
  id: 'listLegalBases',
  method: 'get',
  path: '/catalogue/v1/legal-bases',
  tag,
  summary: { zh: '列出使用依据', en: 'List legal bases' },
  security: 'public',
  query: legalBasisParameters,
  answers: { 200: { summary: { zh: '使用依据', en: 'Legal bases' }, schema: 'legal-basis-page' } },
  problems: [],
});

const listObligations = defineOperation({
  id: 'listObligations',
  method: 'get',
  path: '/catalogue/v1/obligations',
  tag,
  summary: { zh: '列出应提供责任', en: 'List obligations' },
  security: 'public',
  query: obligationParameters,
  answers: { 200: { summary: { zh: '应提供责任', en: 'Obligations' }, schema: 'obligation-page' } },
  problems: ['unauthenticated_person'],
});

export const organisationOperations = [
  listDepartments,
  getDepartment,
  listPurposes,
  listLegalBases,
  listObligations,
];
