import type { Language } from '../i18n/language.ts';

interface ProblemBody {
  readonly code?: string;
  readonly title?: string;
  readonly titleZh?: string;
  readonly detail?: string;
  readonly detailZh?: string;
  readonly hint?: string;
  readonly hintZh?: string;
  readonly instance?: string;
}

interface Told {
  readonly title: string;
  readonly detail: string | undefined;
  readonly hint: string | undefined;
}

/** An RFC 9457 problem, or what stands for one when no server answered. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  /** Where the server's log and trace have it. */
  readonly instance: string | undefined;
  readonly retryAfterSeconds: number | undefined;
  readonly body: ProblemBody & Readonly<Record<string, unknown>>;

  constructor(status: number, body: ApiProblem['body'], retryAfterSeconds?: number) {
    super(body.title ?? `HTTP ${status}`);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = body.code ?? 'unknown';
    this.instance = body.instance;
    this.retryAfterSeconds = retryAfterSeconds;
    this.body = body;
  }

  in(language: Language): Told {
    const { title, titleZh, detail, detailZh, hint, hintZh } = this.body;
    return language === 'zh'
      ? { title: titleZh ?? title ?? this.message, detail: detailZh ?? detail, hint: hintZh ?? hint }
      : { title: title ?? this.message, detail, hint };
  }
}

export const unreachable = () =>
  new ApiProblem(0, {
    code: 'unreachable',
    title: 'The server cannot be reached',
    titleZh: '无法连接服务器',
    hint: 'Check the network; the page tries again when you press the button.',
    hintZh: '请检查网络后重试。',
  });

export const tookTooLong = () =>
  new ApiProblem(0, {
    code: 'timeout',
    title: 'The server took too long to answer',
    titleZh: '服务器响应超时',
    hint: 'Try again; if it goes on, tell the operator the time of day.',
    hintZh: '请重试；仍未恢复的，请将发生时间告知运维人员。',
  });
