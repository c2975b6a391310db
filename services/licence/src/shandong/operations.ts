import { type Bilingual, defineOperation, type Operation } from '@shuqiao/http/operation';

const tag = 'licence-shandong';

const description = {
  zh: '供已按山东电子证照共享接口建设的窗口迁移使用。据公开的客户端代码整理，非官方文本；状态码见 head.status。accessToken 为一次性令牌，useCause 须写明办件号或授权码。',
  en: 'For windows built against the sharing interface as run in Shandong. Described from published client code, not from an official text. The access token is good for one call, and useCause names an open case or the holder’s consent code.',
};

function call(id: string, operation: string, summary: Bilingual): Operation {
  return defineOperation({
    id,
    method: 'post',
    path: `/licence/v1/sd/${operation}`,
    tag,
    summary,
    description,
    security: 'public',
    body: { schema: 'licence-shandong-call' },
    answers: {
      200: { summary: { zh: '状态及数据', en: 'Status and data' }, schema: 'licence-shandong-answer' },
    },
    problems: [],
  });
}

const makeAccount = defineOperation({
  id: 'makeShandongAccount',
  method: 'post',
  path: '/licence/v1/sd/accounts',
  tag,
  summary: { zh: '开设山东接口账号', en: 'Open an account of the Shandong interface' },
  security: 'person',
  body: { schema: 'licence-shandong-account' },
  answers: {
    201: {
      summary: { zh: '账号及密钥（只显示一次）', en: 'The account and its secret, shown once' },
      schema: 'licence-shandong-account-answer',
    },
  },
  problems: ['matter_not_in_force', 'matter_asks_too_much', 'department_mismatch', 'log_down'],
});

const endAccount = defineOperation({
  id: 'endShandongAccount',
  method: 'post',
  path: '/licence/v1/sd/accounts/end',
  tag,
  summary: { zh: '停用山东接口账号', en: 'End an account of the Shandong interface' },
  security: 'person',
  body: { schema: 'licence-shandong-account-ending' },
  answers: { 204: { summary: { zh: '已停用', en: 'Ended' } } },
  problems: ['not_found', 'log_down'],
});

export const shandongOperations: readonly Operation[] = [
  call('shandongQueryCertInfo', 'queryCertInfo', { zh: '按证照标识查询', en: 'By licence identifier' }),
  call('shandongQueryByHolder', 'queryCertInfoByHolderCode', { zh: '按持证主体查询', en: 'By holder' }),
  call('shandongVerifyCertInfo', 'verifyCertInfo', { zh: '核验证照信息', en: 'Compare fields' }),
  makeAccount,
  endAccount,
];
