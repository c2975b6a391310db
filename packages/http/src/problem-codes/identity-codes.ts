import type { ProblemEntries } from '../problem-entry.ts';

/** Who asks: persons by token, services by secret. */
export const identityCodes = {
  unauthenticated_person: {
    status: 401,
    title: 'A valid personal token is needed',
    titleZh: '需要有效的人员令牌',
    hint: 'Sign in and send the token as "Authorization: Bearer …". Expired tokens must be renewed.',
    hintZh: '请登录并以 "Authorization: Bearer …" 发送令牌；过期令牌须更新。',
  },
  role_required: {
    status: 403,
    title: 'This needs another role',
    titleZh: '当前角色无权操作',
    hint: '"roles" names the roles that may do this. Ask a person who holds one of them.',
    hintZh: 'roles 列出可办理的角色，请由具备该角色的人员办理。',
  },
  department_mismatch: {
    status: 403,
    title: 'This belongs to another department',
    titleZh: '属于其他部门的事项',
    hint: 'Only officers of the department concerned may do this.',
    hintZh: '只能由相关部门的人员办理。',
  },
  service_token_required: {
    status: 401,
    title: 'A valid service token is needed',
    titleZh: '需要有效的服务令牌',
    hint: 'This address is for the gateway’s own services. Check the configured service token on both sides.',
    hintZh: '本地址仅供网关内部服务使用，请核对双方配置的服务令牌。',
  },
} as const satisfies ProblemEntries;
