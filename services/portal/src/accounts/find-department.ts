import type { Clock } from '@shuqiao/http/clock';
import type { Fetch } from '@shuqiao/http/fetch';
import { Problem } from '@shuqiao/http/problem';
import { readJsonAnswer } from '@shuqiao/http/read-json-answer';
import type { Department } from '@shuqiao/schemas/types/department';

export interface NamedDepartment {
  readonly code: string;
  readonly name: string;
}

/** Undefined when the catalogue has no such department. @throws Problem `dependency_unavailable` */
export type FindDepartment = (code: string) => Promise<NamedDepartment | undefined>;

const KEPT_MS = 300_000;
const MAX_KEPT = 1_000;

/** Names change rarely and are shown with every page: each is asked for once in five minutes. */
export function departmentFinder(catalogue: Fetch, clock: Clock): FindDepartment {
  const kept = new Map<string, { readonly name: string; readonly untilMs: number }>();

  return async function findDepartment(code) {
    const known = kept.get(code);
    if (known && known.untilMs > clock()) return { code, name: known.name };
    const answer = await catalogue(`/catalogue/v1/departments/${encodeURIComponent(code)}`);
    if (answer.status === 404) {
      await answer.body?.cancel();
      return undefined;
    }
    const { name } = await readJsonAnswer<Department>(answer);
    if (kept.size >= MAX_KEPT) kept.clear();
    kept.set(code, { name, untilMs: clock() + KEPT_MS });
    return { code, name };
  };
}

/** For showing: an account's department is there even while the catalogue is not. */
export async function showDepartment(
  findDepartment: FindDepartment,
  code: string | null,
): Promise<NamedDepartment | null> {
  if (code === null) return null;
  try {
    return (await findDepartment(code)) ?? { code, name: code };
  } catch (error) {
    if (error instanceof Problem) return { code, name: code };
    throw error;
  }
}
