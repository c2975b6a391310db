import { toLegalDate } from '@shuqiao/domain/calendar/legal-date';
import { isGrantFor } from '@shuqiao/domain/decide-exchange/is-grant-for';
import type { IndexedGrant } from '@shuqiao/domain/directory-index';
import type { Caller } from '@shuqiao/http/signed/caller';
import { refuse } from '@shuqiao/http/signed/refuse';
import type { DirectoryGrant } from '@shuqiao/schemas/types/directory';
import type { GrantsAnswer } from '@shuqiao/schemas/types/grants-answer';
import type { Settlement } from '../settlement.ts';
import { answerJson } from './answer-json.ts';

function toGrant({ itemsByContract: _, validFromMs, validToMs, ...grant }: IndexedGrant): DirectoryGrant {
  return {
    ...grant,
    systems: grant.systems && [...grant.systems],
    purposes: [...grant.purposes],
    legalBases: [...grant.legalBases],
    items: [...grant.items],
    validFrom: toLegalDate(validFromMs),
    validTo: validToMs === Infinity ? null : toLegalDate(validToMs - 1),
  };
}

const isEmptyObject = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && !Array.isArray(body) && Object.keys(body).length === 0;

/** What the calling system may ask for: its own grants, and not that others exist (SQX-R66). */
export async function readGrants(
  caller: Pick<Caller<'own_data'>, 'system' | 'view'>,
  body: unknown,
): Promise<Settlement> {
  if (!isEmptyObject(body)) {
    return refuse('schema', { errors: [{ pointer: '', keyword: 'additionalProperties' }] });
  }
  const system = caller.system.directory;
  const { grants: all, issuedAtMs } = caller.view.index;
  const own = [...all.values()].filter(
    (grant) => grant.department === system.department && isGrantFor(grant, system),
  );
  const answer: GrantsAnswer = { grants: own.map(toGrant) };
  return answerJson(answer, own.length, issuedAtMs);
}
