import { defineOperation, type Operation } from '@shuqiao/http/operation';
import { startParameters } from '../routes/sign-in-by-oidc.ts';

const tag = 'portal';

const sessionAnswer = {
  200: {
    summary: { zh: '会话', en: 'The session' },
    schema: 'portal-session',
    headers: { 'Set-Cookie': { zh: '会话 Cookie', en: 'Cookie of the session' } },
  },
} as const;

const done = { 200: { summary: { zh: '会话', en: 'The session' }, schema: 'portal-session' } } as const;

export const sessionOperations: readonly Operation[] = [
  defineOperation({
    id: 'readSession',
    method: 'get',
    path: '/portal/v1/session',
    tag,
    summary: { zh: '当前会话与登录方式', en: 'Who is signed in, and how one can' },
    security: 'public',
    answers: done,
    problems: [],
  }),
  defineOperation({
    id: 'signIn',
    method: 'post',
    path: '/portal/v1/sign-in',
    tag,
    summary: { zh: '本地账号登录', en: 'Signs in with a local account' },
    description: {
      zh: '失败按所填账号和来源地址计次，连续失败后按倍数推迟，最长 15 分钟；账号是否存在从应答中看不出来。',
      en: 'Failures count by the account that was typed and by address; after some the next attempt waits, twice as long each time, up to 15 minutes. No answer tells whether an account exists.',
    },
    security: 'public',
    body: { schema: 'portal-sign-in' },
    answers: sessionAnswer,
    problems: [
      'cross_site_refused',
      'local_sign_in_off',
      'sign_in_failed',
      'sign_in_locked',
      'sign_in_busy',
      'totp_required',
      'totp_wrong',
    ],
  }),
  defineOperation({
    id: 'signOut',
    method: 'post',
    path: '/portal/v1/sign-out',
    tag,
    summary: { zh: '退出并作废会话', en: 'Ends the session, here and in the browser' },
    security: 'public',
    answers: { 204: { summary: { zh: '已退出', en: 'Signed out' } } },
    problems: ['cross_site_refused'],
  }),
  defineOperation({
    id: 'startOidcSignIn',
    method: 'get',
    path: '/portal/v1/oidc/start',
    tag,
    summary: { zh: '前往统一身份认证', en: 'Leads to the identity provider' },
    security: 'public',
    query: startParameters,
    answers: { 303: { summary: { zh: '前往认证平台', en: 'To the provider' } } },
    problems: ['not_found', 'oidc_unavailable'],
  }),
  defineOperation({
    id: 'finishOidcSignIn',
    method: 'get',
    path: '/portal/v1/oidc/callback',
    tag,
    summary: { zh: '由统一身份认证返回', en: 'Comes back from the identity provider' },
    description: {
      zh: '浏览器被带到所要的页面；未成功时带到登录页，problem 与 reason 说明原因。',
      en: 'A browser is led to the page it wanted, or to the sign-in page with "problem" and "reason".',
    },
    security: 'public',
    answers: { 303: { summary: { zh: '已登录', en: 'Signed in' } } },
    problems: ['not_found', 'oidc_refused', 'oidc_unavailable', 'dependency_unavailable', 'version_conflict'],
  }),
  defineOperation({
    id: 'changePassword',
    method: 'post',
    path: '/portal/v1/password',
    tag,
    summary: {
      zh: '修改本人口令，其他会话随即结束',
      en: 'Changes the own password and ends all other sessions',
    },
    security: 'session',
    body: { schema: 'portal-password-change' },
    answers: sessionAnswer,
    problems: [
      'cross_site_refused',
      'identity_provider_account',
      'password_unacceptable',
      'password_wrong',
      'sign_in_locked',
      'sign_in_busy',
      'version_conflict',
    ],
  }),
  defineOperation({
    id: 'createTotpSecret',
    method: 'post',
    path: '/portal/v1/totp',
    tag,
    summary: { zh: '申请动态口令密钥', en: 'Creates a secret for the second factor' },
    security: 'session',
    answers: {
      200: { summary: { zh: '待确认的密钥', en: 'To be confirmed' }, schema: 'portal-totp-secret' },
    },
    problems: [
      'cross_site_refused',
      'sign_in_again',
      'identity_provider_account',
      'already_exists',
      'version_conflict',
    ],
  }),
  defineOperation({
    id: 'confirmTotp',
    method: 'post',
    path: '/portal/v1/totp/confirmation',
    tag,
    summary: { zh: '确认并启用动态口令', en: 'Puts the second factor in force by its first code' },
    security: 'session',
    body: { schema: 'portal-totp-code' },
    answers: done,
    problems: ['cross_site_refused', 'sign_in_again', 'totp_not_started', 'totp_wrong', 'version_conflict'],
  }),
  defineOperation({
    id: 'removeTotp',
    method: 'delete',
    path: '/portal/v1/totp',
    tag,
    summary: { zh: '停用动态口令', en: 'Removes the second factor' },
    security: 'session',
    answers: done,
    problems: ['cross_site_refused', 'sign_in_again', 'version_conflict'],
  }),
];
