import type { ProblemEntries } from '../problem-entry.ts';

/** Deliveries of rows by a provider, and what a provider may read of its own evidence. */
export const deliveryCodes = {
  delivery_malformed: {
    status: 400,
    title: 'The delivery is not newline-delimited JSON in UTF-8',
    titleZh: '供给数据不是 UTF-8 的 NDJSON',
    hint: '"row" names the first line that cannot be read. Nothing of the delivery was taken over.',
    hintZh: 'row 为第一个无法读取的行号。本批数据未作任何更新。',
  },
  delivery_truncated: {
    status: 400,
    title: 'The delivery ended in the middle of a line',
    titleZh: '供给数据在行中截断',
    hint: 'End every row, the last one too, with a line feed. Nothing of the delivery was taken over.',
    hintZh: '每一行(包括最后一行)须以换行符结束。本批数据未作任何更新。',
  },
  delivery_line_too_long: {
    status: 413,
    title: 'A row of the delivery is too long',
    titleZh: '供给数据单行过长',
    hint: '"row" names it, "limit" the bytes allowed. Nothing of the delivery was taken over.',
    hintZh: 'row 为行号,limit 为允许的字节数。本批数据未作任何更新。',
  },
  delivery_empty: {
    status: 422,
    title: 'The delivery has no rows',
    titleZh: '供给数据为空',
    hint: 'If nothing changed, say so under signature with the claim no_change.',
    hintZh: '如数据无变化,请在签名中以 no_change 声明。',
  },
  no_change_with_body: {
    status: 422,
    title: 'A delivery that declares "no change" carries rows',
    titleZh: '声明无变化的供给却带有数据',
    hint: 'Send an empty body, or leave out no_change.',
    hintZh: '请发送空请求体,或去掉 no_change。',
  },
  evidence_unknown: {
    status: 404,
    title: 'There is no such entry among your own evidence',
    titleZh: '本部门留痕中没有该条目',
    hint: 'Use an index from the "log" claim of an answer to your own system.',
    hintZh: '请使用本部门系统所得响应 log 声明中的序号。',
  },
} as const satisfies ProblemEntries;
