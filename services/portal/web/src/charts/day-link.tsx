import { Link, useLocation, useSearch } from 'wouter';

/** A day of a trend: the page as it stood at its end. */
export function DayLink({ date }: { date: string }) {
  const [location] = useLocation();
  const search = new URLSearchParams(useSearch());
  search.set('asOf', date);
  return (
    <Link href={`${location}?${search}`}>
      <time dateTime={date}>{date}</time>
    </Link>
  );
}
