import type { ServiceEnv } from '@shuqiao/http/service-env';
import type { PublishedFigures } from '@shuqiao/schemas/types/published-figures';
import { findPublishedFigures } from '@shuqiao/storage/provision/published-figures';
import type { Hono } from 'hono';
import type { ProvisionDeps } from '../app.ts';

export function getPublishedFigures(app: Hono<ServiceEnv>, { store }: ProvisionDeps): void {
  app.get('/provision/v1/published-figures', async (c) => {
    const set = await findPublishedFigures(store.read);
    // Only what the route beside this one wrote is in the table.
    const figures = (set?.figures ?? []) as PublishedFigures['figures'];
    return c.json({ figures } satisfies PublishedFigures);
  });
}
