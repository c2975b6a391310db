import { useMemo } from 'react';
import { SchemaLine } from './schema-line.tsx';
import type { SchemaNode } from './to-schema-node.ts';

interface Props {
  readonly node: SchemaNode;
  readonly path: string;
  readonly level: number;
  readonly open: ReadonlySet<string>;
  /** The one item that Tab leads to. */
  readonly current: string | undefined;
  readonly toggle: (path: string, isOpen: boolean) => void;
  readonly setCurrent: (path: string) => void;
}

export function SchemaBranch({ node, path, level, ...tree }: Props) {
  const { open, current, toggle, setCurrent } = tree;
  const isOpen = open.has(path);
  const children = useMemo(() => (isOpen ? (node.children?.() ?? []) : []), [isOpen, node]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it answers the keys
    <div
      role="treeitem"
      className="schema-item"
      data-path={path}
      aria-level={level}
      aria-selected={current === path}
      aria-expanded={node.children ? isOpen : undefined}
      tabIndex={current === path ? 0 : -1}
      onFocus={(event) => {
        event.stopPropagation();
        setCurrent(path);
      }}
      onClick={(event) => {
        event.stopPropagation();
        if (node.children) toggle(path, !isOpen);
      }}
    >
      <SchemaLine node={node} isOpen={isOpen} />
      {children.length > 0 ? (
        // biome-ignore lint/a11y/useSemanticElements: the children of a tree item are a group by the pattern
        <div role="group" className="schema-group">
          {children.map((child) => (
            <SchemaBranch
              key={child.name}
              node={child}
              path={`${path}/${child.name}`}
              level={level + 1}
              {...tree}
            />
          ))}
        </div>
      ) : null}
    </div>
  );
}
