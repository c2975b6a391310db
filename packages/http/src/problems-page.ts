import { sqxCodes } from '@shuqiao/protocol/sqx/codes';
import { httpCodes } from './problem-codes.ts';
import type { ProblemEntry } from './problem-entry.ts';

interface PageEntry extends ProblemEntry {
  readonly rule?: string;
  readonly authenticated?: boolean;
  readonly retry?: string;
}

const retryTexts: ReadonlyMap<string, string> = new Map([
  ['never', '不重试 / no'],
  ['after_fix', '改正后 / after a fix'],
  ['later', '稍后 / later'],
  ['same_token', '同一令牌 / with the same token'],
  ['new_token', '新令牌 / with a new token'],
  ['new_token_with_nonce', '带随机数的新令牌 / with a new token that carries the nonce'],
  ['new_token_same_idem', '新令牌、相同 idem / with a new token and the same idem'],
  ['new_idem', '新的 idem / with a new idem'],
]);

const INTRODUCTION = `# 错误代码 Problems

Every refusal is an RFC 9457 body, \`application/problem+json\`: \`type\` is \`urn:shuqiao:error:<code>\`, \`code\` is stable and
never reused, \`instance\` stands in the log line of the same request, and further members name the evidence, never the
values that were sent. 每个拒绝都是 RFC 9457 正文：code 稳定且不复用，instance 与日志一致，扩展成员指出依据，不含所提交的值。

This page is made from the two catalogues in the source (\`packages/http/src/problem-codes.ts\` and
\`packages/protocol/src/sqx/codes.ts\`); \`npx tsx packages/http/src/write-problems-page.ts\` writes it, \`--check\` compares it.
本页由源码中的两个代码表生成，请勿手工修改。
`;

function toSection(code: string, entry: PageEntry): string {
  const { status, title, titleZh, hint, hintZh, rule, authenticated, retry } = entry;
  const facts = [
    `HTTP ${status}`,
    ...(rule === undefined ? [] : [rule]),
    ...(authenticated === undefined ? [] : [authenticated ? '已签名 signed' : '未签名 unsigned']),
    ...(retry === undefined ? [] : [`重试 retry: ${retryTexts.get(retry) ?? retry}`]),
  ];
  return [`### ${code}`, facts.join(' · '), `**${titleZh} / ${title}.**`, `${hintZh}`, `${hint}`, ''].join(
    '\n\n',
  );
}

function toSections(entries: Readonly<Record<string, PageEntry>>): string {
  return Object.entries(entries)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, entry]) => toSection(code, entry))
    .join('');
}

/** docs/problems.md: what each code means and what to do, from both catalogues. */
export function renderProblemsPage(): string {
  const parts = [
    INTRODUCTION,
    '## 交换 Exchange (SQX-1)\n',
    toSections(sqxCodes),
    '## 其他接口 Everything else\n',
    toSections(httpCodes),
  ];
  return `${parts.join('\n').trimEnd()}\n`;
}

/** The codes that a page explains, by its headings. */
export function listPageCodes(page: string): string[] {
  return [...page.matchAll(/^### ([a-z0-9_]+)$/gm)].map(([, code = '']) => code);
}
