import type { Article } from './clocks/articles.ts';

/** A rule of the regulation that is not kept. Only people decide whether a finding is a violation. */
export interface LegalFinding {
  code: string;
  /** JSON Pointer into what was checked. */
  pointer: string;
  article: Article;
  /** Audit rule that this would be, where it is one (P-1, P-2, …). */
  auditRule?: string;
  message: { zh: string; en: string };
}
