import type { ReactNode } from 'react';
import { usePageTitle } from './use-page-title.ts';

interface Props {
  readonly title: string;
  /** One sentence below the title. */
  readonly lead?: ReactNode;
  /** Buttons and inputs that concern the whole page. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export function PageFrame({ title, lead, actions, children }: Props) {
  usePageTitle(title);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{title}</h1>
        {lead === undefined ? null : <p className="lead">{lead}</p>}
        {actions === undefined ? null : <div className="page-actions no-print">{actions}</div>}
      </div>
      {children}
    </div>
  );
}
