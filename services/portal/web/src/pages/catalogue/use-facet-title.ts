import { useText } from '../../i18n/use-text.ts';
import { resourceWords } from '../resource/resource-words.ts';
import type { FacetName } from './facet-names.ts';

/** A value of a facet in the language of the page; names of departments and categories stay as they are. */
export function useFacetTitle() {
  const words = useText(resourceWords);
  return (name: FacetName, { value, title }: { value: string; title: string }): string => {
    if (name === 'provider' || name === 'theme') return title;
    const list: Readonly<Record<string, string>> = words[name];
    return list[value] ?? title;
  };
}
