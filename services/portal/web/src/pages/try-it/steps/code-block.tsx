import { type ReactNode, useId } from 'react';
import { CopyButton } from '../../../ui/copy-button.tsx';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly actions?: ReactNode;
}

/** Text exactly as it is, to be read and copied. */
export function CodeBlock({ title, text, actions }: Props) {
  const id = useId();
  return (
    <div className="try-code">
      <div className="try-code-head">
        <h3 id={id}>{title}</h3>
        <span className="page-actions no-print">
          {actions}
          <CopyButton text={text} />
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="try-pre" tabIndex={0} aria-labelledby={id}>
        <pre>{text}</pre>
      </section>
    </div>
  );
}
