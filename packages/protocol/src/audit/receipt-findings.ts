import type { AuditFinding } from './audit-finding.ts';

type Words = Pick<AuditFinding, 'zh' | 'en'>;

const disproven = {
  receipt_malformed: {
    zh: '文件不是 shuqiao-receipt/1 格式的收据',
    en: 'The file is not a receipt of format shuqiao-receipt/1',
  },
  response_malformed: { zh: '答复不是合格的签名答复', en: 'The answer is not a well-formed signed answer' },
  response_signature: {
    zh: '答复上的网关签名不成立：答复被改动或系伪造',
    en: "The gateway's signature on the answer does not hold: the answer was changed or forged",
  },
  issuer_mismatch: {
    zh: '答复的签发者不是所信任的网关',
    en: 'The answer was not issued by the gateway you trust',
  },
  request_mismatch: {
    zh: '答复所对应的不是这份请求',
    en: 'The answer was given to another request than this one',
  },
  request_malformed: { zh: '请求不是合格的签名请求', en: 'The request is not a well-formed signed request' },
  request_signature: {
    zh: '请求上的部门签名不成立',
    en: "The department's signature on the request does not hold",
  },
  entry_malformed: {
    zh: '留痕条目不是规范文本',
    en: 'The evidence entry is not in canonical form',
  },
  promise_mismatch: {
    zh: '答复承诺的日志位置或叶散列与留痕条目不符',
    en: 'The place or leaf hash that the answer promises is not that of the evidence entry',
  },
  outcome_mismatch: {
    zh: '留痕条目记载的结果与答复不同',
    en: 'The evidence entry records another outcome than the answer',
  },
  message_mismatch: {
    zh: '收据所附的留痕内容与签名答复不同',
    en: 'The recorded content in the receipt differs from the signed answer',
  },
  commitment_mismatch: {
    zh: '留痕条目的承诺值与答复内容不符',
    en: 'The commitment in the evidence entry does not fit the answer',
  },
  not_included: {
    zh: '证明路径通不到检查点的根：条目不在该日志中',
    en: 'The proof does not lead to the root of the checkpoint: the entry is not in that log',
  },
  log_signature: {
    zh: '检查点上的日志或见证签名不成立',
    en: 'A signature of the log or of a witness on the checkpoint does not hold',
  },
  proof_malformed: {
    zh: '包含证明或检查点格式不合规：已被改动或并非证明',
    en: 'The inclusion proof or its checkpoint is not well formed: changed, or no proof at all',
  },
} satisfies Record<string, Words>;

const undecided = {
  gateway_key_unknown: {
    zh: '无法判定：缺少签署该答复的网关公钥',
    en: "Cannot decide: the gateway's public key that signed the answer is missing",
  },
  requester_key_unknown: {
    zh: '无法判定：缺少签署该请求的部门公钥',
    en: "Cannot decide: the department's public key that signed the request is missing",
  },
  log_unknown: {
    zh: '无法判定：检查点没有所信任日志的签名',
    en: 'Cannot decide: the checkpoint bears no signature of a log you trust',
  },
  quorum_missing: {
    zh: '无法判定：见证方签名未达到策略要求的数量',
    en: 'Cannot decide: fewer witnesses cosigned the checkpoint than the policy asks for',
  },
  content_erased: {
    zh: '条目所承诺的内容已依规删除：只能说明有此条目，内容无从核对',
    en: 'What the entry commits to was erased under a rule: the entry stands, its content cannot be checked',
  },
} satisfies Record<string, Words>;

const note = {
  request_signature_not_checked: {
    zh: '说明：未提供部门公钥，请求本身的签名没有核对',
    en: "Note: without the department's public keys the signature of the request itself was not checked",
  },
  not_witnessed: {
    zh: '说明：策略不要求见证，时间只是日志运营者自己的陈述',
    en: "Note: the policy asks for no witness, so the time is the log operator's own statement",
  },
} satisfies Record<string, Words>;

const words = { disproven, undecided, note };

export function toDisproven(code: keyof typeof disproven): AuditFinding {
  return { code, verdict: 'disproven', ...words.disproven[code] };
}

export function toUndecided(code: keyof typeof undecided): AuditFinding {
  return { code, verdict: 'undecided', ...words.undecided[code] };
}

export function toNote(code: keyof typeof note): AuditFinding {
  return { code, verdict: 'note', ...words.note[code] };
}

export function toProven(code: string, said: Words): AuditFinding {
  return { code, verdict: 'proven', ...said };
}
