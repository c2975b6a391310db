import { Link, useLocation, useSearch } from 'wouter';
import { type Role, useSession } from '../api/use-session.ts';
import { useText } from '../i18n/use-text.ts';
import { keepAsOf } from './keep-as-of.ts';
import { shellTexts } from './shell-texts.ts';

interface Entry {
  readonly href: string;
  readonly text: 'rates' | 'compare' | 'catalogue' | 'problems' | 'api' | 'views' | 'accounts' | 'operations';
  readonly under: readonly string[];
  readonly roles?: readonly Role[];
}

const entries: readonly Entry[] = [
  { href: '/', text: 'rates', under: ['/departments', '/evidence'] },
  { href: '/compare', text: 'compare', under: [] },
  { href: '/resources', text: 'catalogue', under: ['/resources/'] },
  { href: '/api', text: 'api', under: [] },
  { href: '/problems', text: 'problems', under: ['/problems/'] },
  { href: '/views', text: 'views', under: [], roles: ['auditor'] },
  { href: '/accounts', text: 'accounts', under: [], roles: ['administrator'] },
  { href: '/operations', text: 'operations', under: [], roles: ['operator'] },
];

const isHere = (location: string, { href, under }: Entry): boolean =>
  location === href || under.some((prefix) => location.startsWith(prefix));

/** The pages by the words of the regulation; what a role cannot open is not offered. */
export function Navigation() {
  const t = useText(shellTexts);
  const [location] = useLocation();
  const search = useSearch();
  const role = useSession().data?.account?.role;
  const offered = entries.filter(({ roles }) => !roles || (role && roles.includes(role)));
  return (
    <nav className="navigation" aria-label={t.navigation}>
      <ul>
        {offered.map((entry) => (
          <li key={entry.href}>
            <Link
              href={keepAsOf(entry.href, search)}
              aria-current={isHere(location, entry) ? 'page' : undefined}
            >
              {t[entry.text]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
