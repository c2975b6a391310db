/** Pages that show a past date when one is asked for. */
const dated = /^\/(?:$|departments\/|compare$|resources\/)/;

/** The link with the date that is being looked at, so that a walk through the pages stays on that date. */
export function keepAsOf(href: string, search: string): string {
  const asOf = new URLSearchParams(search).get('asOf');
  const [path = '', query = ''] = href.split('?');
  if (asOf === null || asOf === '' || !dated.test(path)) return href;
  const parameters = new URLSearchParams(query);
  if (!parameters.has('asOf')) parameters.set('asOf', asOf);
  return `${path}?${parameters}`;
}
