import type { Language } from './text.ts';

/** `--lang` if given, otherwise the locale; whoever names none reads Chinese. */
export function findLanguage(argv: readonly string[], locale: string): Language {
  const given = argv.flatMap((argument, i) => {
    if (argument === '--lang') return [argv[i + 1]];
    return argument.startsWith('--lang=') ? [argument.slice('--lang='.length)] : [];
  });
  const [chosen] = given;
  if (chosen === 'zh' || chosen === 'en') return chosen;
  return locale.toLowerCase().startsWith('en') ? 'en' : 'zh';
}
