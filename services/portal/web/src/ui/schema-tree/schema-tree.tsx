import './schema-tree.css';
import { type KeyboardEvent, useId, useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { findTreeTarget } from './find-tree-target.ts';
import { SchemaBranch } from './schema-branch.tsx';
import { schemaTexts } from './schema-texts.ts';
import type { SchemaNode } from './to-schema-node.ts';

interface Props {
  readonly label: string;
  readonly nodes: readonly SchemaNode[];
  /** Paths that are open at first. */
  readonly opened?: readonly string[];
}

/** A schema as a tree, by the WAI-ARIA pattern: one stop for Tab, arrow keys inside. */
export function SchemaTree({ label, nodes, opened = [] }: Props) {
  const t = useText(schemaTexts);
  const id = useId();
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(opened));
  const [current, setCurrent] = useState<string>();

  function toggle(path: string, isOpen: boolean) {
    setOpen((now) => {
      const next = new Set(now);
      if (isOpen) next.add(path);
      else next.delete(path);
      return next;
    });
  }
  function press(event: KeyboardEvent<HTMLElement>) {
    const item = (event.target as HTMLElement).closest<HTMLElement>('[role=treeitem]');
    if (!item) return;
    const target = findTreeTarget(event.currentTarget, item, event.key);
    if (target === undefined) return;
    event.preventDefault();
    if ('open' in target) toggle(item.dataset.path ?? '', target.open);
    else target.item?.focus();
  }

  return (
    <div className="schema">
      <p id={`${id}-keys`} className="schema-keys no-print">
        {t.keys}
      </p>
      <div
        role="tree"
        className="schema-tree"
        aria-label={label}
        aria-describedby={`${id}-keys`}
        onKeyDown={press}
      >
        {nodes.map((node, at) => (
          <SchemaBranch
            key={node.name}
            node={node}
            path={node.name}
            level={1}
            open={open}
            current={current ?? (at === 0 ? node.name : undefined)}
            toggle={toggle}
            setCurrent={setCurrent}
          />
        ))}
      </div>
    </div>
  );
}
