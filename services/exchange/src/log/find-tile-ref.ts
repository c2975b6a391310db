import { entriesPath, TILE_WIDTH, type Tile, tilePath } from '@shuqiao/protocol/evidence/tiles';

const tileText = /^((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

function parse(level: number, text: string): Tile | undefined {
  const [, groups, width] = tileText.exec(text) ?? [];
  if (groups === undefined) return undefined;
  const index = Number(groups.replaceAll(/[x/]/g, ''));
  return { level, index, width: width === undefined ? TILE_WIDTH : Number(width) };
}

/** The tile that `<N>[.p/<W>]` names on this level; one spelling only, so that caches hold it once (EVL-R23). */
export function findTileRef(level: number, text: string): Tile | undefined {
  const tile = parse(level, text);
  return tile && tilePath(tile) === `tile/${level}/${text}` ? tile : undefined;
}

/** The bundle of entries that `<N>[.p/<W>]` names, as its tile on level 0. */
export function findBundleRef(text: string): Tile | undefined {
  const tile = parse(0, text);
  return tile && entriesPath(tile) === `tile/entries/${text}` ? tile : undefined;
}
