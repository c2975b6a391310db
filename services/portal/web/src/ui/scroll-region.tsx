import './scroll-region.css';
import type { ReactNode } from 'react';

interface Props {
  /** For those who hear it. */
  readonly name: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Scrolls where its content has no room, so the keyboard must reach it; on paper all of it is seen. */
export function ScrollRegion({ name, className = '', children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={`scroll-region ${className}`} aria-label={name} tabIndex={0}>
      {children}
    </section>
  );
}
