import type { Texts } from '../../i18n/use-text.ts';
import type { AnswerCheckId } from '../../sqx/verify-answer.ts';

type AnswerWords = Readonly<Record<AnswerCheckId, string>>;

const zh: AnswerWords = {
  signed: '带有 Shuqiao-Response 签名',
  form: '签名为紧凑 JWS，类型为响应，头部无多余参数',
  key: '签名密钥是网关公布的密钥',
  signature: '签名在该公钥下成立',
  issuer: '由本网关签发（iss）',
  audience: '发给本应用系统（aud）',
  req_jti: '对应本次请求的编号（req_jti）',
  req_hash: '与本次请求令牌绑定（req_hash）',
  body_hash: '响应正文未被改动（bh）',
  content_type: '媒体类型一致（ct）',
  status: '状态码一致（status）',
  outcome: '结果与状态相符（outcome）',
  time: '签发时刻在 ±300 秒之内（iat）',
  log: '承诺了留痕位置（log）',
};

const en: AnswerWords = {
  signed: 'It carries a signature, Shuqiao-Response',
  form: 'The signature is a compact JWS of the type response, with no other header parameter',
  key: 'The signing key is one that the gateway publishes',
  signature: 'The signature holds under that key',
  issuer: 'Issued by this gateway (iss)',
  audience: 'For this system (aud)',
  req_jti: 'To this request (req_jti)',
  req_hash: 'Bound to this request token (req_hash)',
  body_hash: 'The body was not changed (bh)',
  content_type: 'Same media type (ct)',
  status: 'Same status (status)',
  outcome: 'The outcome fits the status (outcome)',
  time: 'Signed within ±300 seconds (iat)',
  log: 'It promises a place in the evidence (log)',
};

export const answerWords: Texts<AnswerWords> = { zh, en };
