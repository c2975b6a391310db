import { useSearchValue } from '../../ui/use-search-value.ts';

export const MOST_CHOSEN = 6;

/** Codes of the departments in the address: each once, and not more than can be told apart. */
export function readChosen(text: string | undefined): string[] {
  const codes = (text ?? '').split(',').filter((code) => code !== '');
  return [...new Set(codes)].slice(0, MOST_CHOSEN);
}

export function useChosen() {
  const [text, setText] = useSearchValue('departments');
  const chosen = readChosen(text);
  const choose = (codes: readonly string[]) => setText(codes.join(','));
  return {
    chosen,
    choose,
    add: (code: string) => choose([...chosen, code]),
    remove: (code: string) => choose(chosen.filter((each) => each !== code)),
  };
}
