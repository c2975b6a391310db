import type { DeliveryEvent } from './delivery-event.ts';

type Claims = Readonly<Record<string, unknown>>;

/** The department behind a channel of a resource, or undefined when the directory knows no such pair. */
export type FindDepartment = (channelId: string, resource: string) => string | undefined;

/** End of the year 9999: later instants have no legal date. */
const LATEST_SECONDS = 253_402_271_999;

const OUTCOMES: ReadonlyMap<unknown, DeliveryEvent['outcome']> = new Map([
  ['ok', 'ok'],
  ['no_data', 'ok'],
  ['partial', 'partial'],
  ['refused', 'refused'],
]);

/** Refusals that judge a delivery as a whole; all others come before anybody knows whose delivery it is. */
const WHOLE_REFUSALS: ReadonlySet<unknown> = new Set([
  'delivery_refused',
  'delivery_malformed',
  'delivery_truncated',
  'delivery_line_too_long',
  'delivery_empty',
]);

/**
 * Verified response claims (JCS text) of an evidence entry as a delivery. Undefined when they are not of a
 * delivery, or leave open what a delivery must say (SQX-R92): unknown is never yes. A kept answer told again
 * (SQX-R51) is no delivery either.
 */
export function toDeliveryEvent(
  index: number,
  claimsText: string,
  findDepartment: FindDepartment,
): DeliveryEvent | undefined {
  const claims = parseObject(claimsText);
  if (!claims) return undefined;
  const { resource_id: resource, channel_id: channelId } = claims;
  if (typeof resource !== 'string' || typeof channelId !== 'string') return undefined;

  const outcome = OUTCOMES.get(claims.outcome);
  if (claims.idem_of !== undefined) return undefined;
  if (outcome === 'refused' && !WHOLE_REFUSALS.has(claims.code)) return undefined;

  const department = findDepartment(channelId, resource);
  const figures = toFigures(claims, outcome === 'refused');
  if (department === undefined || outcome === undefined || !figures) return undefined;

  return { index, resource, channelId, department, outcome, ...figures, ...toDeclarations(claims) };
}

function toFigures(claims: Claims, refused: boolean) {
  const atMs = toMs(claims.iat);
  const records = refused ? 0 : toCount(claims.records);
  const rejected = refused && claims.rejected === undefined ? 0 : toCount(claims.rejected);
  const dataAsOfMs = refused ? atMs : toMs(claims.data_as_of);
  if (atMs === undefined || records === undefined || rejected === undefined || dataAsOfMs === undefined) {
    return undefined;
  }
  return { atMs, records, rejected, dataAsOfMs };
}

/** Only a plain `true` declares "no change"; anything but absence or `false` counts as unchanged content. */
function toDeclarations(claims: Claims) {
  return {
    noChange: claims.no_change === true,
    unchanged: claims.unchanged !== undefined && claims.unchanged !== false,
  };
}

function toMs(seconds: unknown): number | undefined {
  const count = toCount(seconds);
  return count === undefined || count > LATEST_SECONDS ? undefined : count * 1000;
}

function toCount(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

function parseObject(text: string): Claims | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
