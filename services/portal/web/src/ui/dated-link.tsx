import type { ReactNode } from 'react';
import { Link, useSearch } from 'wouter';
import { keepAsOf } from '../shell/keep-as-of.ts';

interface Props {
  readonly href: string;
  readonly className?: string;
  /** What it is called where its text alone does not say where it leads. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** A link that stays on the date that is being looked at. */
export function DatedLink({ href, className, label, children }: Props) {
  const search = useSearch();
  return (
    <Link href={keepAsOf(href, search)} className={className} aria-label={label}>
      {children}
    </Link>
  );
}
