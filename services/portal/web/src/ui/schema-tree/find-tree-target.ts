/** What a key does in a tree: goes to another item, or opens and closes this one; undefined for other keys. */
export type TreeTarget = { readonly item: HTMLElement | null } | { readonly open: boolean } | undefined;

function listItems(tree: HTMLElement): HTMLElement[] {
  return [...tree.querySelectorAll<HTMLElement>('[role=treeitem]')];
}

function findNeighbour(tree: HTMLElement, item: HTMLElement, step: 1 | -1): HTMLElement | null {
  const items = listItems(tree);
  return items[items.indexOf(item) + step] ?? null;
}

export function findTreeTarget(tree: HTMLElement, item: HTMLElement, key: string): TreeTarget {
  const expanded = item.getAttribute('aria-expanded');
  switch (key) {
    case 'ArrowDown':
      return { item: findNeighbour(tree, item, 1) };
    case 'ArrowUp':
      return { item: findNeighbour(tree, item, -1) };
    case 'ArrowRight':
      return expanded === 'false'
        ? { open: true }
        : { item: item.querySelector<HTMLElement>('[role=treeitem]') };
    case 'ArrowLeft':
      return expanded === 'true'
        ? { open: false }
        : { item: item.parentElement?.closest<HTMLElement>('[role=treeitem]') ?? null };
    case 'Home':
      return { item: listItems(tree)[0] ?? null };
    case 'End':
      return { item: listItems(tree).at(-1) ?? null };
    case 'Enter':
    case ' ':
      return expanded === null ? undefined : { open: expanded === 'false' };
    default:
      return undefined;
  }
}
