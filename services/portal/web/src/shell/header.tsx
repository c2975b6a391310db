import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useText } from '../i18n/use-text.ts';
import { GlobalSearch } from '../search/global-search.tsx';
import { DatedLink } from '../ui/dated-link.tsx';
import { AccountMenu } from './account-menu.tsx';
import { LanguageButton } from './language-button.tsx';
import { Navigation } from './navigation.tsx';
import { shellTexts } from './shell-texts.ts';
import { ThemeSelect } from './theme-select.tsx';
import { useEscape } from './use-escape.ts';

/** One row of tools and one of pages; on narrow screens both wait behind a button. */
export function Header() {
  const t = useText(shellTexts);
  const [location] = useLocation();
  const [open, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: who has come to another page needs the menu no longer
  useEffect(() => setOpen(false), [location]);
  useEscape(open, () => setOpen(false));
  return (
    <header className={open ? 'header header-open' : 'header'}>
      <div className="header-row">
        <DatedLink href="/" className="brand">
          <img src="/portal/icon.svg" alt="" width="32" height="32" />
          <span className="brand-name">{t.name}</span>
          <span className="brand-title">{t.title}</span>
        </DatedLink>
        <GlobalSearch />
        <button
          type="button"
          className="plain-button menu-button no-print"
          aria-expanded={open}
          aria-controls="menu"
          onClick={() => setOpen(!open)}
        >
          {t.menu}
        </button>
      </div>
      <div id="menu" className="menu no-print">
        <div className="header-tools">
          <LanguageButton />
          <ThemeSelect />
          <AccountMenu />
        </div>
        <Navigation />
      </div>
    </header>
  );
}
