import { useLocation, useSearch } from 'wouter';

/** The sign-in page, and back to what is shown now. */
export function useSignInHref(): string {
  const [location] = useLocation();
  const search = useSearch();
  if (location === '/sign-in') return `/sign-in${search === '' ? '' : `?${search}`}`;
  const here = search === '' ? location : `${location}?${search}`;
  return here === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(here)}`;
}
