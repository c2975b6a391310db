import type { Caller } from '@shuqiao/http/signed/caller';
import type { Refused } from '@shuqiao/http/signed/outcome';
import { refuse } from '@shuqiao/http/signed/refuse';
import type { ExchangeDeps } from '../../deps.ts';
import type { DecidedQuery } from './decide-query.ts';

/** 政务服务办件信息: the register in which a case is opened and closed. */
export const CASE_REGISTER = '201001/000001';

/** SQX-R64: an open case of this department; an unknown case, or a register without data, is not an open one. */
export async function checkCaseIsOpen(
  { system, claims, view }: Caller<'query'>,
  { resource }: DecidedQuery,
  { hosted }: ExchangeDeps,
): Promise<Refused | undefined> {
  if (!resource.requires.case) return undefined;
  const { records } = await hosted.findByKey(CASE_REGISTER, claims.case_id ?? '');
  const found: { SXBM?: string; BJSJ?: string } = JSON.parse(records[0]?.document ?? '{}');
  const owner = view.index.purposes.get(found.SXBM ?? '')?.department;
  const isOpen = found.BJSJ === undefined && owner === system.directory.department;
  return isOpen ? undefined : refuse('case_not_open', { claim: 'case_id' });
}
