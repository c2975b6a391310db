import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { findKept, keep } from '../i18n/kept-choice.ts';

export type ThemeChoice = 'system' | 'light' | 'dark';

interface ThemeState {
  readonly choice: ThemeChoice;
  readonly dark: boolean;
  readonly setChoice: (choice: ThemeChoice) => void;
}

const STORAGE_KEY = 'shuqiao.theme';
const ThemeContext = createContext<ThemeState | undefined>(undefined);
const darkQuery = matchMedia('(prefers-color-scheme: dark)');

function findChoice(): ThemeChoice {
  const kept = findKept(STORAGE_KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

export function ThemeProvider({ children }: { children: ReactNode }) {
  const [choice, choose] = useState(findChoice);
  const [systemDark, setSystemDark] = useState(darkQuery.matches);
  useEffect(() => {
    const follow = () => setSystemDark(darkQuery.matches);
    darkQuery.addEventListener('change', follow);
    return () => darkQuery.removeEventListener('change', follow);
  }, []);
  const dark = choice === 'dark' || (choice === 'system' && systemDark);
  useEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  }, [dark]);
  const state = useMemo(
    () => ({
      choice,
      dark,
      setChoice(next: ThemeChoice) {
        keep(STORAGE_KEY, next);
        choose(next);
      },
    }),
    [choice, dark],
  );
  return <ThemeContext value={state}>{children}</ThemeContext>;
}

export function useTheme(): ThemeState {
  const state = useContext(ThemeContext);
  if (!state) throw new Error('ThemeProvider is missing');
  return state;
}
