import { Problem } from '@shuqiao/http/problem';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import { encodeEntryBundle } from '@shuqiao/protocol/evidence/entry-bundle';
import { countTileHashes, TILE_WIDTH, type Tile } from '@shuqiao/protocol/evidence/tiles';
import { listLogEntries } from '@shuqiao/storage/exchange/log-entries';
import type { Context, Hono } from 'hono';
import { findBundleRef, findTileRef } from './find-tile-ref.ts';
import { getCheckpoint } from './get-checkpoint.ts';
import type { LogDeps } from './log-deps.ts';
import { type ReaderEnv, recordReading, requireReader } from './reader.ts';
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
function answerBytes<E extends ServiceEnv>(
  c: Context<E>,
  bytes: Buffer,
  keptBy: 'public' | 'private' | 'nobody',
  { width }: Tile,
): Response {
  const life = width === TILE_WIDTH ? 'max-age=31536000, immutable' : 'max-age=60';
  const cacheControl = keptBy === 'nobody' ? 'no-store' : `${keptBy}, ${life}`;
  const headers = { 'Content-Type': 'application/octet-stream', 'Cache-Control': cacheControl };
  return c.body(new Uint8Array(bytes), 200, headers);
}

/** As of the list of evidence, which would show the same entries. */
function toView({ index, width }: Tile): string {
  return `evidence?after=${index * TILE_WIDTH - 1}&limit=${width}`;
}

/**
 * Tiles of hashes for everybody, bundles of entries for auditors (EVL-R23, EVL-R26). What a person was shown is kept by
 * no cache, so that reading it again is on record again.
 */
export function readTile(app: Hono<ServiceEnv>, deps: LogDeps): void {
  app.get('/exchange/v1/log/tile/entries/:tile{.+}', requireReader(deps), async (c: Context<ReaderEnv>) => {
    const tile = await requirePublished(deps, findBundleRef(c.req.param('tile') ?? ''));
    const bytes = await readBundle(deps, tile);
    await recordReading(c, toView(tile), [], deps);
    return answerBytes(c, bytes, c.get('reader') ? 'nobody' : 'private', tile);
  });

  app.get('/exchange/v1/log/tile/:level{[0-9]}/:tile{.+}', async (c) => {
    const level = Number(c.req.param('level'));
    const tile = await requirePublished(deps, findTileRef(level, c.req.param('tile')));
    const bytes = await readStoredTile(deps.store.read, tile);
    if (!bytes) throw new Error(`the log lacks tile ${tile.index} on level ${level}`);
    return answerBytes(c, bytes, 'public', tile);
  });
}
