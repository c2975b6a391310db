import type { ReactNode } from 'react';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { ScrollRegion } from '../../../ui/scroll-region.tsx';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly actions?: ReactNode;
}

/** Text exactly as it is, to be read and copied. */
export function CodeBlock({ title, text, actions }: Props) {
  return (
    <div className="try-code">
      <div className="try-code-head">
        <h3>{title}</h3>
        <span className="page-actions no-print">
          {actions}
          <CopyButton text={text} />
        </span>
      </div>
      <ScrollRegion name={title} className="code-text code-wrapped try-pre">
        <pre>{text}</pre>
      </ScrollRegion>
    </div>
  );
}
