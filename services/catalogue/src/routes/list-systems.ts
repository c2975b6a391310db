import { decodeCursor } from '@shuqiao/http/cursor';
import { pageParameters } from '@shuqiao/http/page';
import { query } from '@shuqiao/http/query';
import type { QueryParameters } from '@shuqiao/http/query-parameters';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import { findSandboxes } from '@shuqiao/storage/catalogue/sandbox';
import { listSystems as readSystems } from '@shuqiao/storage/catalogue/system';
import { listKeysOfSystems } from '@shuqiao/storage/catalogue/system-key';
import type { Hono } from 'hono';
import type { CatalogueDeps } from '../deps.ts';
import { groupKeys } from '../keys/group-keys.ts';
import { toAnswer } from '../list-page.ts';
import { toSystem } from '../representation/to-system.ts';

export const systemParameters = {
  department: {
    type: 'string',
    maxLength: 18,
    description: { zh: '部门代码', en: 'Code of the department' },
  },
  state: {
    type: 'string',
    maxLength: 16,
    enum: ['active', 'suspended', 'closed'],
    description: { zh: '状态', en: 'State' },
  },
  sandbox: {
    type: 'boolean',
    default: false,
    description: { zh: '只列沙箱应用系统', en: 'Sandbox systems only; otherwise none of them' },
  },
  ...pageParameters(),
} as const satisfies QueryParameters;

export function listSystems(app: Hono<ServiceEnv>, { store }: CatalogueDeps): void {
  app.get('/catalogue/v1/systems', query(systemParameters), async (c) => {
    const { cursor, ...filter } = c.req.valid('query');
    const after = decodeCursor(cursor, ['string'])?.[0];
    const page = await readSystems(store.read, { ...filter, after });
    const ids = page.rows.map(({ id }) => id);
    const keysOf = groupKeys(await listKeysOfSystems(store.read, ids));
    const sandboxes = new Map((await findSandboxes(store.read, ids)).map((one) => [one.system, one]));
    return c.json(
      toAnswer(page, (system) => toSystem(system, keysOf.get(system.id) ?? [], sandboxes.get(system.id))),
    );
  });
}
