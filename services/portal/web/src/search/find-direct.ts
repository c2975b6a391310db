import { fromPathCode } from '@shuqiao/domain/resource-code';
import { toResourcePath } from '../ui/resource-paths.ts';
import type { Hit } from './hit.ts';
import { toPlain } from './match-rank.ts';
import type { SearchTexts } from './search-texts.ts';

const ENTRY = /^(?:留痕|evidence|#)?(\d{1,15})$/;

/** A code or a number typed whole leads straight to what it names. */
export function findDirect(question: string, t: SearchTexts): Hit[] {
  const asked = toPlain(question);
  const code = fromPathCode(asked.replace('/', '-'));
  if (code !== undefined) {
    const href = toResourcePath(code);
    return [{ key: 'code', kind: 'resource', href, title: t.openCode(code), about: t.openCodeAbout }];
  }
  const index = ENTRY.exec(asked)?.[1];
  if (index === undefined) return [];
  const href = `/evidence/${Number(index)}`;
  return [{ key: 'entry', kind: 'place', href, title: t.evidence(index), about: t.evidenceAbout }];
}
