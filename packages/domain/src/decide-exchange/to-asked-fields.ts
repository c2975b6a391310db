const CONTROLS: ReadonlySet<string> = new Set(['items', 'limit', 'cursor']);

export interface AskedFields {
  items: readonly unknown[] | undefined;
  filters: readonly string[];
}

/**
 * What a query body asks for and filters by, read before the body is known to be valid: fields are
 * decided at step 27 of SQX-1 §3, the schema at step 30. What is not readable here is refused there.
 */
export function toAskedFields(body: unknown): AskedFields {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return { items: undefined, filters: [] };
  const items = 'items' in body && Array.isArray(body.items) ? (body.items as unknown[]) : undefined;
  return { items, filters: Object.keys(body).filter((name) => !CONTROLS.has(name)) };
}
