import type { Hit } from './hit.ts';
import { toPlain } from './match-rank.ts';
import type { SearchTexts } from './search-texts.ts';

const RESOURCE = /^(\d{6})[/-](\d{6})$/;
const ENTRY = /^(?:留痕|evidence|#)?(\d{1,15})$/;

/** A code or a number typed whole leads straight to what it names. */
export function findDirect(question: string, t: SearchTexts): Hit[] {
  const asked = toPlain(question);
  const resource = RESOURCE.exec(asked);
  if (resource) {
    const code = `${resource[1]}/${resource[2]}`;
    const href = `/resources/${code.replace('/', '-')}`;
    return [{ key: 'code', kind: 'resource', href, title: t.openCode(code), about: t.openCodeAbout }];
  }
  const index = ENTRY.exec(asked)?.[1];
  if (index === undefined) return [];
  const href = `/evidence/${Number(index)}`;
  return [{ key: 'entry', kind: 'place', href, title: t.evidence(index), about: t.evidenceAbout }];
}
