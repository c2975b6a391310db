import { toLegalDate } from '@shuqiao/domain/calendar/legal-date';
import { toPathCode } from '@shuqiao/domain/resource-code';
import { body } from '@shuqiao/http/body';
import { Problem } from '@shuqiao/http/problem';
import { requireDepartment } from '@shuqiao/http/require-department';
import { type PersonEnv, requireRole } from '@shuqiao/http/require-role';
import type { ChannelRegistration } from '@shuqiao/schemas/types/channel-registration';
import { type Channel, insertChannel, listChannels } from '@shuqiao/storage/catalogue/channel';
import { listObligations } from '@shuqiao/storage/catalogue/obligation';
import { findResource } from '@shuqiao/storage/catalogue/resource';
import type { Writer } from '@shuqiao/storage/store';
import type { Hono } from 'hono';
import { commitChange } from '../commit-change.ts';
import type { CatalogueDeps } from '../deps.ts';
import { unknownReference } from '../findings.ts';
import { toChannel } from '../representation/to-channel.ts';

/** Whoever provides an entry, or owes it. */
async function delivers(
  w: Writer,
  { resource, department }: ChannelRegistration,
  provider: string,
): Promise<boolean> {
  if (department === provider) return true;
  const { rows } = await listObligations(w, { resource, department, limit: 1 });
  return rows.length > 0;
}

async function checkBindable(w: Writer, registration: ChannelRegistration): Promise<void> {
  const entry = await findResource(w, registration.resource);
  if (!entry) throw unknownReference('/resource');
  if (!(await delivers(w, registration, entry.provider))) throw unknownReference('/department');
  if (entry.state !== 'published') throw new Problem('state_conflict', { state: entry.state });
  if (entry.share === 'not_shared') throw new Problem('application_not_shared');
}

/** A second channel of a resource gets a number; a live one of the same department and type is not bound twice. */
async function bind(w: Writer, registration: ChannelRegistration, boundOn: string): Promise<Channel> {
  const { resource, department, type } = registration;
  const { rows } = await listChannels(w, { resource, limit: 1_000 });
  const isBound = rows.some(
    (row) => row.state === 'live' && row.department === department && row.type === type,
  );
  if (isBound) throw new Problem('already_exists');
  const suffix = rows.length === 0 ? '' : `-${rows.length + 1}`;
  const id = `CH-${toPathCode(resource)}${suffix}`;
  const channel = { ...registration, id, state: 'live' as const, boundOn, stoppedOn: null };
  if (!(await insertChannel(w, channel))) throw new Problem('version_conflict');
  return { ...channel, version: 1 };
}

/** 挂接: from now on deliveries of this department are taken. */
export function bindChannel(app: Hono<PersonEnv>, deps: CatalogueDeps): void {
  app.post(
    '/catalogue/v1/channels',
    requireRole(deps.verifyPerson, 'officer', 'bureau'),
    body<ChannelRegistration, PersonEnv>('channel-registration'),
    async (c) => {
      const [person, registration] = [c.get('person'), c.req.valid('json')];
      const { department, resource } = registration;
      requireDepartment(person, department, 'or-bureau');

      const channel = await commitChange(deps, async (w) => {
        await checkBindable(w, registration);
        const result = await bind(w, registration, toLegalDate(deps.clock()));
        const record = { event: 'channel.bound', channel: result.id, resource, actor: person.subject };
        return { result, change: { type: 'catalogue.published', departments: [department], record } };
      });
      return c.json(toChannel(channel), 201);
    },
  );
}
