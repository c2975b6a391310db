import type { ProblemEntries } from '../problem-entry.ts';

/** Sandbox systems (沙箱应用系统), with which developers try a resource on sample records. */
export const sandboxCodes = {
  sandbox_no_department: {
    status: 403,
    title: 'The account belongs to no department that can hold a sandbox system',
    titleZh: '账号没有可登记沙箱应用系统的部门',
    hint: 'Ask the account administrator to assign the account to a department of the catalogue that still exists.',
    hintZh: '请账号管理员将账号归入目录中现有的部门。',
  },
  sandbox_not_shared: {
    status: 409,
    title: 'A resource that is not shared cannot be tried',
    titleZh: '不予共享的资源不能试用',
    hint: 'Nobody can be granted it; its entry cites the grounds. Try another resource.',
    hintZh: '该资源不会授权给任何部门，依据见目录条目。请试用其他资源。',
  },
  sandbox_no_contract: {
    status: 409,
    title: 'The resource has no contract in force',
    titleZh: '该资源没有现行数据契约',
    hint: 'A query names a contract. Ask the provider to publish one.',
    hintZh: '查询须指明数据契约，请提供部门先行发布。',
  },
  sandbox_key_alg: {
    status: 422,
    title: 'A sandbox system has an ES256 key',
    titleZh: '沙箱应用系统只用 ES256 密钥',
    hint: 'Make a P-256 key pair; every browser can (WebCrypto, ECDSA). Other algorithms are for registered systems.',
    hintZh: '请生成 P-256 密钥对，浏览器即可生成（WebCrypto ECDSA）。其他算法用于正式登记的应用系统。',
  },
  sandbox_limit_own: {
    status: 409,
    title: 'You have as many sandbox systems as one developer may have',
    titleZh: '您的沙箱应用系统已达上限',
    hint: 'Go on with one that you have. "freeAt" says when the first of them ends.',
    hintZh: '请继续使用已有的沙箱应用系统。freeAt 为其中最早到期的时刻。',
  },
  sandbox_limit_all: {
    status: 409,
    title: 'All sandbox systems are taken',
    titleZh: '沙箱应用系统名额已满',
    hint: 'Try again after "freeAt", when the first of them ends.',
    hintZh: '请在 freeAt 之后重试，届时最早的一个到期。',
  },
} as const satisfies ProblemEntries;
