import { useSearchParams } from 'wouter';

type SetValue = (value: string | undefined) => void;

/** One parameter of the address: what is chosen on a page is shared with its link and kept by the back button. */
export function useSearchValue(name: string): readonly [string | undefined, SetValue] {
  const [search, setSearch] = useSearchParams();
  const setValue: SetValue = (value) =>
    setSearch((now) => {
      const next = new URLSearchParams(now);
      if (value === undefined || value === '') next.delete(name);
      else next.set(name, value);
      return next;
    });
  return [search.get(name) ?? undefined, setValue];
}
