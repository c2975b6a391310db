import type { ViewsTexts } from './views-texts.ts';

const evidenceView = /^evidence\/(\d+)$/;

/** The index of the evidence that was looked at, where one entry was. */
export function findViewedIndex(view: string): string | undefined {
  return evidenceView.exec(view)?.[1];
}

/** A view in words; what has no words yet is told by its code alone. */
export function toViewWords(view: string, t: ViewsTexts): string | undefined {
  const index = findViewedIndex(view);
  if (index !== undefined) return t.evidence(index);
  const [subject] = view.replace(/^portal\//, '').split(/[/?]/);
  if (subject === 'evidence') return t.evidenceList;
  if (subject === 'views') return t.views;
  return subject === 'accounts' || subject === 'account' ? t.accounts : undefined;
}
