import { defineOperation, type Operation } from '@shuqiao/http/operation';
import type { ProblemCode } from '@shuqiao/http/problem';
import { accountParameters } from '../routes/list-accounts.ts';

const tag = 'portal accounts';

const description = {
  zh: '仅限管理员；先留痕，后作答，不能留痕则不办理（503）。',
  en: 'For administrators; recorded in the evidence log first, and refused where that fails (503).',
} as const;

/** Of everything administrators do. */
const always: readonly ProblemCode[] = ['role_required', 'dependency_unavailable'];

const answers = { 200: { summary: { zh: '账号', en: 'The account' }, schema: 'portal-account' } } as const;

const shared = { tag, description, security: 'session' } as const;

function act(
  id: string,
  name: string,
  summary: Operation['summary'],
  problems: readonly ProblemCode[],
  own: Partial<Pick<Operation, 'body' | 'answers'>> = {},
): Operation {
  return defineOperation({
    ...shared,
    id,
    method: 'post',
    path: `/portal/v1/accounts/{id}/${name}`,
    summary,
    answers,
    problems: [...always, 'cross_site_refused', ...problems],
    ...own,
  });
}

export const accountOperations: readonly Operation[] = [
  defineOperation({
    ...shared,
    id: 'listAccounts',
    method: 'get',
    path: '/portal/v1/accounts',
    summary: { zh: '账号列表', en: 'All accounts' },
    query: accountParameters,
    answers: { 200: { summary: { zh: '账号', en: 'A page of them' }, schema: 'portal-account-page' } },
    problems: always,
  }),
  defineOperation({
    ...shared,
    id: 'createAccount',
    method: 'post',
    path: '/portal/v1/accounts',
    summary: { zh: '新建账号', en: 'Creates an account with a one-time password' },
    body: { schema: 'portal-account-creation' },
    answers: { 201: { summary: { zh: '已建', en: 'Created' }, schema: 'portal-account-created' } },
    problems: [...always, 'cross_site_refused', 'local_sign_in_off', 'role_department', 'already_exists'],
  }),
  act(
    'resetAccountPassword',
    'password-reset',
    { zh: '重置口令并移除动态口令', en: 'Gives a new one-time password and removes the second factor' },
    ['own_account', 'identity_provider_account', 'version_conflict'],
    {
      answers: {
        200: { summary: { zh: '一次性口令', en: 'The password' }, schema: 'portal-one-time-password' },
      },
    },
  ),
  act('unlockAccount', 'unlock', { zh: '解锁', en: 'Forgets failed attempts' }, []),
  act('disableAccount', 'disable', { zh: '停用', en: 'Disables it and ends its sessions' }, [
    'own_account',
    'last_administrator',
    'version_conflict',
  ]),
  act('enableAccount', 'enable', { zh: '启用', en: 'Enables it again' }, ['own_account', 'version_conflict']),
  act(
    'changeAccountRole',
    'role',
    { zh: '改变角色', en: 'Gives it another role and ends its sessions' },
    ['own_account', 'last_administrator', 'role_department', 'identity_provider_account', 'version_conflict'],
    { body: { schema: 'portal-account-role' } },
  ),
];
