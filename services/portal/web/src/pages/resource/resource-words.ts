import type { Texts } from '../../i18n/use-text.ts';

/** The closed lists of the catalogue in the words of the regulation. */
const zh = {
  share: { unconditional: '无条件共享', conditional: '有条件共享', not_shared: '不予共享' },
  mode: { api: '接口', table: '库表', file: '文件' },
  cycle: {
    realtime: '实时',
    daily: '每日',
    weekly: '每周',
    monthly: '每月',
    quarterly: '每季度',
    yearly: '每年',
  },
  grade: {
    L1: 'L1 不含个人信息',
    L2: 'L2 个人信息或受限',
    L3: 'L3 敏感个人信息',
    L4: 'L4 不予共享',
  },
  format: { database: '数据库', spreadsheet: '电子表格', document: '电子文件', service: '服务接口' },
  sensitivity: { personal: '个人信息', sensitive: '敏感个人信息' },
  itemType: {
    C: '字符型',
    N: '数值型',
    Y: '货币型',
    D: '日期型',
    T: '日期时间型',
    L: '逻辑型',
    M: '备注型',
    G: '通用型',
    B: '双精度型',
    I: '整型',
    F: '浮点型',
  },
  role: { request: '请求项', response: '响应项' },
};

const en: typeof zh = {
  share: { unconditional: 'Unconditional', conditional: 'Conditional', not_shared: 'Not shared' },
  mode: { api: 'API', table: 'Table', file: 'File' },
  cycle: {
    realtime: 'Real time',
    daily: 'Daily',
    weekly: 'Weekly',
    monthly: 'Monthly',
    quarterly: 'Quarterly',
    yearly: 'Yearly',
  },
  grade: {
    L1: 'L1 no personal data',
    L2: 'L2 personal or restricted',
    L3: 'L3 sensitive personal data',
    L4: 'L4 not shared',
  },
  format: {
    database: 'Database',
    spreadsheet: 'Spreadsheet',
    document: 'Document',
    service: 'Service',
  },
  sensitivity: { personal: 'Personal', sensitive: 'Sensitive personal' },
  itemType: {
    C: 'Text',
    N: 'Number',
    Y: 'Currency',
    D: 'Date',
    T: 'Date and time',
    L: 'Yes or no',
    M: 'Memo',
    G: 'General',
    B: 'Double',
    I: 'Integer',
    F: 'Float',
  },
  role: { request: 'Asked with', response: 'Answered' },
};

export const resourceWords: Texts<typeof zh> = { zh, en };
