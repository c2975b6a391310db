import './tabs.css';
import { type KeyboardEvent, type ReactNode, useId } from 'react';

export interface Tab {
  readonly key: string;
  readonly title: string;
  readonly content: ReactNode;
}

interface Props {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly chosen: string;
  readonly choose: (key: string) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/**
 * The WAI-ARIA pattern, wrapping where the screen is narrow: the kit's tabs put a "more" button into the tab list
 * there, which is no tab.
 */
export function Tabs({ label, tabs, chosen, choose }: Props) {
  const id = useId();
  const at = Math.max(
    0,
    tabs.findIndex(({ key }) => key === chosen),
  );
  const current = tabs[at];

  function press(event: KeyboardEvent<HTMLElement>) {
    const target =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? tabs.length - 1
          : at + (steps[event.key] ?? Number.NaN);
    const next = tabs[(target + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    choose(next.key);
    document.getElementById(`${id}-${next.key}`)?.focus();
  }

  return (
    <div className="tabs">
      <div role="tablist" className="tab-list no-print" aria-label={label} tabIndex={-1} onKeyDown={press}>
        {tabs.map(({ key, title }) => (
          <button
            key={key}
            id={`${id}-${key}`}
            type="button"
            role="tab"
            className="tab"
            aria-selected={key === current?.key}
            aria-controls={key === current?.key ? `${id}-panel` : undefined}
            tabIndex={key === current?.key ? 0 : -1}
            onClick={() => choose(key)}
          >
            {title}
          </button>
        ))}
      </div>
      {current ? (
        <div
          id={`${id}-panel`}
          role="tabpanel"
          aria-labelledby={`${id}-${current.key}`}
          className="tab-panel"
        >
          {current.content}
        </div>
      ) : null}
    </div>
  );
}
