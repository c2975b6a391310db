/** Whoever signs in is led back to the page, and the date, that the sign-in page was opened from. */
const UNDATED = '/sign-in';

/**
 * The link with the date that is being looked at, so that a walk through the pages stays on that date.
 * Pages that know no past date carry it along: who comes from them to a dated page is still on it.
 */
export function keepAsOf(href: string, search: string): string {
  const asOf = new URLSearchParams(search).get('asOf');
  const [address = '', anchor] = href.split('#');
  const [path = '', query = ''] = address.split('?');
  if (asOf === null || asOf === '' || path === UNDATED) return href;
  const parameters = new URLSearchParams(query);
  if (!parameters.has('asOf')) parameters.set('asOf', asOf);
  return `${path}?${parameters}${anchor === undefined ? '' : `#${anchor}`}`;
}
