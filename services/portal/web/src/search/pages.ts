import type { Place } from './place.ts';

/** The pages of the portal. */
export const pages: readonly Place[] = [
  {
    href: '/',
    title: { zh: '数据提供率总览', en: 'Provision rate of the city' },
    about: { zh: '全市与各部门提供率，对照 90% 目标', en: 'City and departments against the 90 % target' },
    words: [
      '提供率',
      '数据提供率',
      '总览',
      '首页',
      '达标',
      '90%',
      '进度',
      'provision rate',
      'overview',
      'home',
    ],
  },
  {
    href: '/compare',
    title: { zh: '部门对比', en: 'Compare departments' },
    about: { zh: '各部门提供率排列与变化', en: 'Departments side by side' },
    words: ['对比', '比较', '排名', 'compare', 'ranking'],
  },
  {
    href: '/resources',
    title: { zh: '政务数据目录', en: 'Catalogue' },
    about: {
      zh: '已公布的信息资源、信息项与共享条件',
      en: 'Published resources, their items and conditions',
    },
    words: ['目录', '政务数据目录', '信息资源', '信息项', '数据项', 'catalogue', 'resources', 'items'],
  },
  {
    href: '/api',
    title: { zh: '接口文档', en: 'API documents' },
    about: { zh: '各服务接口、参数与答复（OpenAPI）', en: 'Operations, parameters and answers (OpenAPI)' },
    words: ['接口', '文档', '开发', 'api', 'openapi', 'sdk'],
  },
  {
    href: '/problems',
    title: { zh: '错误代码', en: 'Problem codes' },
    about: { zh: '每个错误代码的含义与处置', en: 'What each code means and what to do' },
    words: ['错误', '错误代码', '报错', '拒绝', 'error', 'problem', 'refusal'],
  },
  {
    href: '/views',
    title: { zh: '查看记录', en: 'Record of views' },
    about: { zh: '谁在何时查看了留痕与账号', en: 'Who looked at evidence and accounts, and when' },
    words: ['查看记录', '审计', '操作日志', 'views', 'audit'],
    roles: ['auditor'],
  },
  {
    href: '/accounts',
    title: { zh: '账号管理', en: 'Accounts' },
    about: { zh: '建立、停用账号，重置口令', en: 'Create and disable accounts, reset passwords' },
    words: ['账号', '用户', '口令重置', '解锁', 'accounts', 'users'],
    roles: ['administrator'],
  },
  {
    href: '/operations',
    title: { zh: '运行状况', en: 'Operations' },
    about: {
      zh: '各服务是否可用、目录文件有效期、检查点',
      en: 'Readiness of the services, directory, checkpoint',
    },
    words: ['运行', '运维', '监控', '检查点', '健康', 'operations', 'health', 'checkpoint'],
    roles: ['operator'],
  },
  {
    href: '/account',
    title: { zh: '我的账号', en: 'My account' },
    about: { zh: '修改口令，设置动态口令', en: 'Change the password, set up the second factor' },
    words: ['我的账号', '修改密码', '修改口令', '动态口令', '双因素', 'password', 'totp', 'account'],
  },
  {
    href: '/sign-in',
    title: { zh: '登录', en: 'Sign in' },
    about: { zh: '本地账号或统一身份认证', en: 'With a local account or the identity provider' },
    words: ['登录', '登陆', 'sign in', 'login'],
  },
];
