import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** What to do next. */
  readonly hint: ReactNode;
  readonly heading?: 'h1' | 'h2' | 'h3' | 'p';
  readonly children?: ReactNode;
}

export function EmptyState({ title, hint, heading: Heading = 'p', children }: Props) {
  return (
    <div className="empty-state">
      <Heading className="empty-title">{title}</Heading>
      <p>{hint}</p>
      {children}
    </div>
  );
}
