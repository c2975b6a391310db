import { defineOperation } from '@shuqiao/http/operation';
import { asOfParameters } from '../routes/as-of.ts';
import { historyParameters } from '../routes/get-history.ts';
import { description, tag } from './tag.ts';

const getRates = defineOperation({
  id: 'getRates',
  method: 'get',
  path: '/provision/v1/rates',
  tag,
  summary: { zh: '全市及各部门数据提供率', en: 'Provision rates of the city and its departments' },
  description,
  security: 'public',
  query: asOfParameters,
  answers: { 200: { summary: { zh: '数据提供率', en: 'The rates' }, schema: 'provision-rates' } },
  problems: ['not_ready'],
});

const getDepartmentRates = defineOperation({
  id: 'getDepartmentRates',
  method: 'get',
  path: '/provision/v1/rates/{departmentCode}',
  tag,
  summary: { zh: '一个部门的数据提供率', en: 'Provision rate of one department' },
  description,
  security: 'public',
  query: asOfParameters,
  answers: {
    200: {
      summary: { zh: '数据提供率', en: 'The rate' },
      schema: 'provision-rates#/$defs/departmentRates',
    },
  },
  problems: ['not_ready'],
});

const getOverview = defineOperation({
  id: 'getProvisionOverview',
  method: 'get',
  path: '/provision/v1/overview',
  tag,
  summary: {
    zh: '提供率一览：现状、一周变化、逐日趋势',
    en: 'The rates at a glance: now, what moved within a week, day by day',
  },
  description,
  security: 'public',
  query: asOfParameters,
  answers: { 200: { summary: { zh: '一览', en: 'The overview' }, schema: 'provision-overview' } },
  problems: ['not_ready'],
});

const getHistory = defineOperation({
  id: 'getProvisionHistory',
  method: 'get',
  path: '/provision/v1/history',
  tag,
  summary: {
    zh: '全市或一个部门的逐日提供率',
    en: 'Provision rate of the city or of a department, day by day',
  },
  description: {
    zh: '每个日期为当日终了（北京时间）的数字，均按现行目录计算；留痕起始之前没有数字。',
    en: 'Each date stands for its end, China Standard Time, by the directory of today; before the log begins there is no figure.',
  },
  security: 'public',
  query: historyParameters,
  answers: { 200: { summary: { zh: '逐日数字', en: 'The points' }, schema: 'provision-history' } },
  problems: ['not_ready', 'not_found'],
});

const listReasons = defineOperation({
  id: 'listMissingReasons',
  method: 'get',
  path: '/provision/v1/reasons',
  tag,
  summary: {
    zh: '未提供的原因及改正办法，最根本者在前',
    en: 'Why an entry is missing and what helps, the most fundamental first',
  },
  security: 'public',
  answers: { 200: { summary: { zh: '原因', en: 'The reasons' }, schema: 'missing-reasons' } },
  problems: [],
});

export const rateOperations = [getRates, getDepartmentRates, getOverview, getHistory, listReasons] as const;
