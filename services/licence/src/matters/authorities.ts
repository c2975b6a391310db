import { body } from '@shuqiao/http/body';
import { decodeCursor, encodeCursor } from '@shuqiao/http/cursor';
import { pageParameters } from '@shuqiao/http/page';
import { Problem } from '@shuqiao/http/problem';
import { query } from '@shuqiao/http/query';
import type { QueryParameters } from '@shuqiao/http/query-parameters';
import { getPerson } from '@shuqiao/http/require-role';
import { toJcs } from '@shuqiao/protocol/evidence/jcs';
import type { LicenceAuthorityApproval } from '@shuqiao/schemas/types/licence-authority-approval';
import type { LicenceAuthorityEnd } from '@shuqiao/schemas/types/licence-authority-end';
import type { LicenceAuthorityProposal } from '@shuqiao/schemas/types/licence-authority-proposal';
import {
  approveAuthority,
  approveAuthorityEnd,
  findAuthority,
  type IssuerAuthority,
  proposeAuthority,
  proposeAuthorityEnd,
  listAuthorities as readAuthorities,
} from '@shuqiao/storage/licence/issuer-authority';
import { appendToOutbox } from '@shuqiao/storage/licence/outbox';
import type { Writer } from '@shuqiao/storage/store';
import type { Context, Hono } from 'hono';
import type { LicenceDeps } from '../deps.ts';
import type { LicenceEnv } from '../licence-env.ts';

export type AuthorityDeps = Pick<LicenceDeps, 'clock' | 'drainOutbox' | 'store' | 'trust' | 'verifyPerson'>;

export const authorityParameters = {
  department: {
    type: 'string',
    maxLength: 18,
    description: { zh: '部门代码', en: 'Code of the department' },
  },
  type: { type: 'string', maxLength: 21, description: { zh: '证照类型代码', en: 'Licence type code' } },
  state: {
    type: 'string',
    maxLength: 16,
    enum: ['proposed', 'in_force', 'ended'],
    description: { zh: '状态', en: 'State' },
  },
  ...pageParameters(),
} as const satisfies QueryParameters;

/** Who may issue which type where, and how far each change has got. */
export function listAuthorities(app: Hono<LicenceEnv>, { store, verifyPerson }: AuthorityDeps): void {
  app.get('/licence/v1/authorities', query(authorityParameters), async (c) => {
    await getPerson(c, verifyPerson, ['bureau', 'auditor']);
    const { cursor, ...filter } = c.req.valid('query');
    const after = decodeCursor(cursor, ['string'])?.[0];
    const { next, rows } = await readAuthorities(store.read, { ...filter, after });
    return c.json({ items: rows, next: next === null ? null : encodeCursor([next]) });
  });
}

/** LIC-A1: one person of the bureau proposes an authority or its end, another approves it. */
export function changeAuthorities(app: Hono<LicenceEnv>, deps: AuthorityDeps): void {
  const change = <T extends { id: string }>(
    path: string,
    schema: string,
    event: string,
    make: Make<T>,
  ): void => {
    app.post(path, body<T, LicenceEnv>(schema), async (c) => {
      const by = await getBureauPerson(c, deps);
      const given: T = c.req.valid('json');
      return c.json(await commit(deps, event, by, (w) => make(w, given, by)));
    });
  };
  const path = '/licence/v1/authorities';
  change<LicenceAuthorityProposal>(path, 'licence-authority-proposal', 'authority.proposed', propose);
  change<LicenceAuthorityApproval>(`${path}/approve`, approval, 'authority.approved', approve);
  change<LicenceAuthorityEnd>(`${path}/ends`, 'licence-authority-end', 'authority.end_proposed', proposeEnd);
  change<LicenceAuthorityApproval>(`${path}/ends/approve`, approval, 'authority.ended', approveEnd);
}

const approval = 'licence-authority-approval';

type Make<T> = (w: Writer, given: T, by: string) => Promise<IssuerAuthority>;

async function getBureauPerson(c: Context<LicenceEnv>, { verifyPerson }: AuthorityDeps): Promise<string> {
  return (await getPerson(c, verifyPerson, ['bureau'])).subject;
}

async function commit(
  deps: AuthorityDeps,
  event: string,
  by: string,
  make: (w: Writer) => Promise<IssuerAuthority>,
): Promise<IssuerAuthority> {
  const authority = await deps.store.write(async (w) => {
    const made = await make(w);
    const { area, department, id, type } = made;
    const message = toJcs({ event, authority: id, department, type, area, actor: by });
    const leaf = { t: 'policy.changed', departments: [department], message };
    await appendToOutbox(w, { atMs: deps.clock(), leaf });
    return made;
  });
  await deps.drainOutbox();
  await deps.trust.refresh();

  return authority;
}

async function propose(w: Writer, given: LicenceAuthorityProposal, by: string): Promise<IssuerAuthority> {
  const { validFrom, validTo } = given;
  if (validTo !== null && validTo < validFrom) throw new Problem('validity_invalid');
  if (!(await proposeAuthority(w, { ...given, successor: null, proposedBy: by })))
    throw new Problem('already_exists');
  return getAuthority(w, given.id);
}

async function approve(w: Writer, seen: LicenceAuthorityApproval, by: string): Promise<IssuerAuthority> {
  const known = await getAuthority(w, seen.id);
  if (known.state === 'proposed' && known.proposedBy === by) throw samePerson();
  return (await approveAuthority(w, { ...seen, by })) ?? refuseState(known);
}

async function proposeEnd(w: Writer, end: LicenceAuthorityEnd, by: string): Promise<IssuerAuthority> {
  const { id, on, successor, version } = end;
  const known = await getAuthority(w, id);
  if (on < known.validFrom) throw new Problem('validity_invalid');
  return (await proposeAuthorityEnd(w, { id, version, by }, { on, successor })) ?? refuseState(known);
}

async function approveEnd(w: Writer, seen: LicenceAuthorityApproval, by: string): Promise<IssuerAuthority> {
  const known = await getAuthority(w, seen.id);
  if (known.endingBy === by) throw samePerson();
  return (await approveAuthorityEnd(w, { ...seen, by })) ?? refuseState(known);
}

async function getAuthority(w: Writer, id: string): Promise<IssuerAuthority> {
  const known = await findAuthority(w, id);
  if (!known) throw new Problem('not_found');
  return known;
}

const samePerson = (): Problem => new Problem('authority_same_person');

function refuseState({ state, version }: IssuerAuthority): never {
  throw new Problem('state_conflict', { state, version });
}
