import { Problem } from '@shuqiao/http/problem';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import { requireServiceOrRole } from '@shuqiao/http/service-identity';
import { encodeEntryBundle } from '@shuqiao/protocol/evidence/entry-bundle';
import { countTileHashes, TILE_WIDTH, type Tile } from '@shuqiao/protocol/evidence/tiles';
import { listLogEntries } from '@shuqiao/storage/exchange/log-entries';
import type { Context, Hono } from 'hono';
import { findBundleRef, findTileRef } from './find-tile-ref.ts';
import { getCheckpoint } from './get-checkpoint.ts';
import type { LogDeps } from './log-deps.ts';
import { readTile as readStoredTile } from './tile-reader.ts';

/** Nothing is served that no checkpoint covers: it could still turn out otherwise. */
async function requirePublished(deps: LogDeps, tile: Tile | undefined): Promise<Tile> {
  if (!tile) throw new Problem('not_found');
  const { size } = await getCheckpoint(deps);
  const end = tile.index * TILE_WIDTH + tile.width;
  if (tile.width > TILE_WIDTH || end > countTileHashes(size, tile.level)) throw new Problem('not_found');
  return tile;
}

async function readBundle({ store }: LogDeps, { index, width }: Tile): Promise<Buffer> {
  const from = index * TILE_WIDTH;
  const entries = await listLogEntries(store.read, from, from + width);
  if (entries.length !== width) throw new Error(`the log lacks entries from ${from} on`);
  return encodeEntryBundle(entries.map(({ entry }) => entry));
}

/** A partial tile never changes either, but nobody asks for it again once it has grown. */
function answerBytes(
  c: Context<ServiceEnv>,
  bytes: Buffer,
  who: 'public' | 'private',
  { width }: Tile,
): Response {
  const life = width === TILE_WIDTH ? 'max-age=31536000, immutable' : 'max-age=60';
  const headers = { 'Content-Type': 'application/octet-stream', 'Cache-Control': `${who}, ${life}` };
  return c.body(new Uint8Array(bytes), 200, headers);
}

/** Tiles of hashes for everybody, bundles of entries for auditors (EVL-R23, EVL-R26). */
export function readTile(app: Hono<ServiceEnv>, deps: LogDeps): void {
  const auditors = requireServiceOrRole(deps.isService, deps.verifyPerson, 'auditor');

  app.get('/exchange/v1/log/tile/entries/:tile{.+}', auditors, async (c) => {
    const tile = await requirePublished(deps, findBundleRef(c.req.param('tile')));
    return answerBytes(c, await readBundle(deps, tile), 'private', tile);
  });

  app.get('/exchange/v1/log/tile/:level{[0-9]}/:tile{.+}', async (c) => {
    const level = Number(c.req.param('level'));
    const tile = await requirePublished(deps, findTileRef(level, c.req.param('tile')));
    const bytes = await readStoredTile(deps.store.read, tile);
    if (!bytes) throw new Error(`the log lacks tile ${tile.index} on level ${level}`);
    return answerBytes(c, bytes, 'public', tile);
  });
}
