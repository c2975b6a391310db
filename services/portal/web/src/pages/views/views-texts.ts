import type { Texts } from '../../i18n/use-text.ts';

const zh = {
  title: '查看记录',
  lead: '谁以什么角色查看了什么，新的在前。每次查看都先记入留痕再显示内容；打开本页也会被记录。',
  list: '查看记录',
  columns: { at: '时刻', subject: '账号', role: '角色', view: '所查看或所办', evidence: '留痕' },
  erased: '内容已依保存期限删除',
  none: '没有查看记录',
  noneHint: '审计人员打开留痕，或管理人员办理账号后，记录会出现在这里。',
  noneOlder: '没有更早的查看记录。',
  again: '重新载入',
  roles: {
    administrator: '管理',
    auditor: '审计',
    operator: '操作',
    developer: '开发',
    bureau: '主管部门',
    officer: '数据专员',
    issuer: '发证',
    clerk: '窗口',
  } as Readonly<Record<string, string>>,
  evidence: (index: string) => `查看留痕第 ${index} 号`,
  evidenceList: '浏览留痕列表',
  views: '查看本记录',
  accounts: '账号管理',
};

const en: typeof zh = {
  title: 'Record of views',
  lead: 'Who looked at what, in which role, newest first. Each view becomes evidence before anything is shown; opening this page is recorded as well.',
  list: 'Views on record',
  columns: { at: 'Time', subject: 'Account', role: 'Role', view: 'Seen or done', evidence: 'Evidence' },
  erased: 'Erased when its retention ended',
  none: 'No views on record',
  noneHint:
    'Views appear here once an auditor has opened evidence or an administrator has dealt with accounts.',
  noneOlder: 'There are no older views.',
  again: 'Load again',
  roles: {
    administrator: 'Administrator',
    auditor: 'Auditor',
    operator: 'Operator',
    developer: 'Developer',
    bureau: 'Bureau',
    officer: 'Data officer',
    issuer: 'Issuer',
    clerk: 'Clerk',
  },
  evidence: (index) => `Looked at evidence ${index}`,
  evidenceList: 'Read the list of evidence',
  views: 'Read this record',
  accounts: 'Dealt with accounts',
};

export type ViewsTexts = typeof zh;

export const viewsTexts: Texts<typeof zh> = { zh, en };
