import type { Texts } from '../../i18n/use-text.ts';

type Words = Readonly<Record<string, string>>;

const zh = {
  title: '登录',
  lead: '查看提供率和目录无须登录；查看留痕、试调用和管理账号须登录。',
  backTo: '登录后回到刚才的页面。',
  local: '本地账号',
  account: '账号',
  password: '口令',
  code: '动态口令',
  codeHint: '账号和口令正确。请输入认证器应用上显示的 6 位数字。',
  submit: '登录',
  submitting: '正在登录…',
  wait: (seconds: string) => `请在 ${seconds}后再试`,
  other: '换一个账号',
  oidcTitle: '统一身份认证',
  oidc: (name: string) => `用${name}登录`,
  noWay: '尚未配置登录方式',
  noWayHint: '请运维人员启用本地账号（SHUQIAO_LOCAL_ACCOUNTS）或配置统一身份认证。',
  demoTitle: '演示账号',
  demoHint:
    '每个角色一个账号（admin 管理、auditor 审计、operator 操作、developer 开发），首次口令打印在启动输出中，首次登录后须修改。',
  forgotten: '忘记口令的，请联系管理员重置。',
  already: (name: string) => `已登录：${name}`,
  alreadyHint: '可继续使用，或退出后换账号登录。',
  goOn: '继续',
  problemCode: '错误代码',
  hints: {
    sign_in_failed: '请核对后重试。忘记口令的，请联系管理员重置。',
    sign_in_locked: '连续失败次数过多。请等按钮恢复后再试，或联系管理员解锁。',
    sign_in_busy: '当前登录的人较多，请稍候再试，本次不计失败。',
    totp_wrong: '请等认证器显示下一个数字后再输入，并检查手机时间是否准确。每个数字只能用一次。',
  } as Words,
  oidcFailed: '统一身份认证登录未成功',
  oidcUnavailable: '认证平台没有应答。账号没有问题，请稍后再试。',
  oidcReasons: {
    denied: '认证平台没有同意登录。请重新登录；仍不行请联系认证平台管理员。',
    state: '登录不是从本浏览器开始的，或耗时太久。请重新点击下方按钮。',
    answer: '认证平台的答复无法核实。请重新登录；仍不行请告知运维人员。',
    role: '您的账号在认证平台没有本系统的角色。请联系认证平台管理员。',
    department: '您的账号所属部门不在目录中。请联系认证平台管理员核对部门。',
    disabled: '您的账号在本系统已停用。请联系本系统管理员。',
  } as Words,
  signOut: '退出',
};

const en: typeof zh = {
  title: 'Sign in',
  lead: 'Rates and catalogue are open to all. Evidence, trying calls and managing accounts need an account.',
  backTo: 'You will come back to the page you were on.',
  local: 'Local account',
  account: 'Account',
  password: 'Password',
  code: 'Code of the authenticator',
  codeHint: 'Account and password are right. Now the six digits that your authenticator shows.',
  submit: 'Sign in',
  submitting: 'Signing in…',
  wait: (seconds) => `Try again in ${seconds}`,
  other: 'Use another account',
  oidcTitle: 'Identity provider',
  oidc: (name) => `Sign in with ${name}`,
  noWay: 'No way to sign in is configured',
  noWayHint: 'Operators switch local accounts on (SHUQIAO_LOCAL_ACCOUNTS) or configure an identity provider.',
  demoTitle: 'Accounts of the demo',
  demoHint:
    'One for each role (admin, auditor, operator, developer). Their first passwords are printed when the gateway starts, and are changed at the first sign-in.',
  forgotten: 'If the password is forgotten, an administrator can reset it.',
  already: (name) => `Signed in: ${name}`,
  alreadyHint: 'Go on, or sign out to use another account.',
  goOn: 'Go on',
  problemCode: 'Code',
  hints: {
    sign_in_failed: 'Check them and try again. An administrator can reset a forgotten password.',
    sign_in_locked:
      'Too many attempts failed in a row. Wait until the button is back, or ask an administrator to unlock the account.',
    sign_in_busy: 'Many people sign in at this moment. Try again shortly; this attempt does not count.',
    totp_wrong:
      'Wait for the next number of the authenticator and check the time of the phone. Each is good once.',
  },
  oidcFailed: 'Signing in by the identity provider did not work',
  oidcUnavailable: 'The provider does not answer. Nothing is wrong with the account; try again later.',
  oidcReasons: {
    denied: 'The provider did not agree. Sign in again; if that fails, ask its administrators.',
    state: 'The sign-in was begun in another browser, or took too long. Press the button below again.',
    answer:
      'The answer of the provider could not be verified. Sign in again; if that fails, tell the operators.',
    role: 'Your account has no role for this system there. Ask the administrators of the provider.',
    department:
      'The department of your account is not in the catalogue. Ask the administrators of the provider.',
    disabled: 'Your account is disabled here. Ask an administrator of this system.',
  },
  signOut: 'Sign out',
};

export const signInTexts: Texts<typeof zh> = { zh, en };
