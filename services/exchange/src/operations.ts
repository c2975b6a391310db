import type { ApiInfo } from '@shuqiao/http/openapi';
import type { Operation } from '@shuqiao/http/operation';
import { defineOperation } from '@shuqiao/http/operation';
import { sqxCodes } from '@shuqiao/protocol/sqx/codes';
import { logOperations } from './operations-log.ts';

export const exchangeInfo: ApiInfo = {
  title: '数桥 Shuqiao: exchange',
  version: '0.1.0',
  description: {
    zh: '签名的数据请求与供给，每次交换均有留痕。',
    en: 'Signed requests and deliveries; every exchange leaves evidence.',
  },
};

const tag = 'exchange';

const signedHeaders = {
  'Shuqiao-Request': {
    zh: '请求签名（SQX-1，紧凑 JWS）',
    en: 'Request signature, SQX-1 compact JWS',
    required: true,
  },
} as const;
const answerHeaders = {
  'Shuqiao-Response': { zh: '响应签名（紧凑 JWS）', en: 'Response signature, compact JWS' },
} as const;

/** What a sandbox system may call as well. */
const openToSandbox = new Set(['queryResource', 'readGrants', 'readReceipt']);

function listProblems(id: string) {
  return (Object.keys(sqxCodes) as (keyof typeof sqxCodes)[]).filter((code) => {
    if (code === 'path_not_granted') return !openToSandbox.has(id);
    return id === 'deliverResource' || !code.startsWith('delivery_');
  });
}

function signedOperation(
  id: string,
  path: string,
  summary: Operation['summary'],
  body: NonNullable<Operation['body']>,
  answer: { schema?: string; mediaType?: string },
): Operation {
  return defineOperation({
    id,
    method: 'post',
    path,
    tag,
    summary,
    security: 'signed',
    headers: signedHeaders,
    body,
    answers: {
      200: { summary: { zh: '签名的答复', en: 'Signed answer' }, headers: answerHeaders, ...answer },
    },
    problems: listProblems(id),
  });
}

const readGatewayKeys = defineOperation({
  id: 'readGatewayKeys',
  method: 'get',
  path: '/exchange/v1/keys',
  tag,
  summary: { zh: '网关公钥', en: 'Public keys of the gateway, to pin' },
  security: 'public',
  answers: { 200: { summary: { zh: '公钥集', en: 'JWK set with validity dates' } } },
  problems: [],
});

const readSubjectKey = defineOperation({
  id: 'readSubjectKey',
  method: 'get',
  path: '/exchange/v1/systems/{id}/subject-key',
  tag,
  summary: { zh: '主体哈希密钥', en: 'Key for subject_hash of one system' },
  security: 'person',
  answers: { 200: { summary: { zh: '密钥（base64url）', en: 'The key, base64url' } } },
  problems: ['not_found', 'department_mismatch'],
});

const readCase = defineOperation({
  id: 'readCase',
  method: 'get',
  path: '/exchange/v1/cases/{id}',
  tag,
  summary: { zh: '办件', en: 'A case, for services of the gateway' },
  security: 'service',
  answers: { 200: { summary: { zh: '办件', en: 'The case' }, schema: 'service-case' } },
  problems: ['not_found', 'directory_stale'],
});

/** All that the exchange answers, for /openapi.json; tiles have paths of their own (C2SP tlog-tiles). */
export const exchangeOperations: readonly Operation[] = [
  signedOperation(
    'queryResource',
    '/exchange/v1/resources/{code}/query',
    { zh: '查询信息资源', en: 'Query a resource' },
    {},
    { schema: 'query-answer' },
  ),
  signedOperation(
    'deliverResource',
    '/exchange/v1/resources/{code}/deliveries',
    { zh: '供给信息资源', en: 'Deliver records of a resource' },
    { mediaType: 'application/x-ndjson' },
    { mediaType: 'application/x-ndjson' },
  ),
  signedOperation(
    'readGrants',
    '/exchange/v1/grants',
    { zh: '查询本系统可用的授权', en: 'What may I ask for' },
    {},
    { schema: 'grants-answer' },
  ),
  signedOperation(
    'storeConsent',
    '/exchange/v1/consents',
    { zh: '存证持证主体授权', en: 'Store a consent' },
    { schema: 'consent' },
    { schema: 'consent-answer' },
  ),
  signedOperation(
    'readChain',
    '/exchange/v1/log/chain',
    { zh: '本部门的留痕链', en: 'The chain of the own department' },
    { schema: 'log-chain-request' },
    { schema: 'log-chain-answer' },
  ),
  signedOperation(
    'readReceipt',
    '/exchange/v1/log/receipt',
    { zh: '本部门一次交换的凭据', en: 'Receipt of an own exchange' },
    { schema: 'log-receipt-request' },
    { schema: 'log-receipt-answer' },
  ),
  readGatewayKeys,
  readSubjectKey,
  readCase,
  ...logOperations,
];
