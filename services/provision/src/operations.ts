import type { ApiInfo } from '@shuqiao/http/openapi';
import { defineOperation } from '@shuqiao/http/operation';
import { asOfParameters } from './routes/as-of.ts';

export const provisionInfo: ApiInfo = {
  title: '数桥 Shuqiao: provision',
  version: '0.1.0',
  description: { zh: '由留痕计算的数据提供率。', en: 'Provision rates computed from evidence.' },
};

const description = {
  zh: '由已验证的留痕计算,不据部门自报。作答前先读取最新留痕;两秒内读不完则以已读部分作答,behind 为 true。留痕不可信时不给数字(503)。不含个人数据。',
  en: 'Computed from verified evidence, never from what departments declare. The log is read first; if that takes more than two seconds the answer rests on what has been read, and says so by "behind". From a log that does not verify no figure is given (503). Holds no personal data.',
} as const;

const getRates = defineOperation({
  id: 'getRates',
  method: 'get',
  path: '/provision/v1/rates',
  tag: 'provision',
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
  tag: 'provision',
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

export const provisionOperations = [getRates, getDepartmentRates] as const;
