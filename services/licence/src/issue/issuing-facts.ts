import { toLegalDate } from '@shuqiao/domain/calendar/legal-date';
import { isInLegalPeriod } from '@shuqiao/domain/legal-period';
import { type AuthorityAsk, findAuthority, listAnsweredFor } from '@shuqiao/domain/licence/issuer-authority';
import type { DirectoryHolder } from '@shuqiao/http/directory/directory-holder';
import { Problem } from '@shuqiao/http/problem';
import type { DirectoryDepartment } from '@shuqiao/schemas/types/directory';
import { allGrantedAuthorities, type IssuerAuthority } from '@shuqiao/storage/licence/issuer-authority';
import type { Reader } from '@shuqiao/storage/store';
import { listSuccessions } from '../trust/compose-trust.ts';

/** On whose behalf a department acts today, as the directory tells it. */
export interface Standing {
  readonly department: string;
  /** Legal date, China Standard Time. */
  readonly today: string;
  readonly departments: ReadonlyMap<string, DirectoryDepartment>;
  /** The department's own code and those of its legal predecessors. */
  readonly answersFor: ReadonlySet<string>;
}

export interface IssuingFacts extends Standing {
  readonly nowMs: number;
  readonly authorities: readonly IssuerAuthority[];
}

/**
 * Throws the problem `directory_stale` where the directory is not at hand, `department_mismatch` for a department
 * that has ended: its duties are its successor's.
 */
export function getStanding(directory: DirectoryHolder, department: string, nowMs: number): Standing {
  const departments = directory.current()?.index.departments;
  if (!departments) throw new Problem('directory_stale', {}, { headers: { 'Retry-After': '1' } });
  const today = toLegalDate(nowMs);
  const own = departments.get(department);
  if (!own || !isInLegalPeriod(today, own.validFrom, own.validTo)) throw new Problem('department_mismatch');
  const answered = listAnsweredFor(department, today, listSuccessions(departments));
  return { department, today, departments, answersFor: new Set(answered.keys()) };
}

/** @param r the writer of the act itself: what was granted or ended meanwhile counts. */
export async function readIssuingFacts(
  r: Reader,
  directory: DirectoryHolder,
  department: string,
  nowMs: number,
): Promise<IssuingFacts> {
  const standing = getStanding(directory, department, nowMs);
  return { ...standing, nowMs, authorities: await allGrantedAuthorities(r) };
}

/** Only the issuing department or its legal successor (行政许可法 art. 69). */
export function requireStanding({ answersFor }: Standing, issuer: string): void {
  if (!answersFor.has(issuer)) throw new Problem('department_mismatch');
}

/** LIC-A2, LIC-A3. */
export function requireAuthority({ authorities, departments }: IssuingFacts, ask: AuthorityAsk): void {
  const found = findAuthority(authorities, ask, listSuccessions(departments));
  if (typeof found === 'string') throw new Problem(found);
}
