import type { ReactNode } from 'react';

interface Props {
  readonly kind?: 'good' | 'warn' | 'bad' | 'plain';
  readonly children: ReactNode;
}

/** A state in words; the colour repeats it. */
export function Tag({ kind = 'plain', children }: Props) {
  return <span className={`tag tag-${kind}`}>{children}</span>;
}
