import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { requestJson } from './request-json.ts';

type Parameters = Readonly<Record<string, string | number | undefined>>;

/** `provision/overview` and its parameters as the portal forwards it; what is undefined is left out. */
export function toServicePath(path: string, parameters: Parameters = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return `/portal/v1/services/${path}${text === '' ? '' : `?${text}`}`;
}

interface Options {
  /** Shows the answer to the former question while the new one is on its way: for search as you type. */
  readonly keepPrevious?: boolean;
  readonly enabled?: boolean;
}

/** A GET of a service behind the portal, kept while the page lives. */
export function useService<T>(path: string, parameters: Parameters = {}, options: Options = {}) {
  const url = toServicePath(path, parameters);
  return useQuery<T>({
    queryKey: [url],
    queryFn: ({ signal }) => requestJson<T>(url, { signal }),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}
