import type { ChainHead } from './chain-heads.ts';
import type { ChainLink } from './entry-types.ts';

export type LinkFault = 'chain_gap' | 'chain_duplicate' | 'chain_previous';

/** What is wrong with a link that should follow this head (EVL-R50). */
export function checkLink({ n, lastLeaf }: ChainHead, link: ChainLink): LinkFault | undefined {
  if (link.n <= n) return 'chain_duplicate';
  if (link.n > n + 1) return 'chain_gap';
  return link.p === lastLeaf ? undefined : 'chain_previous';
}

/** The head after a link, right or wrong, so that one fault is reported once. */
export function followLink(head: ChainHead, link: ChainLink, leaf: string): ChainHead {
  return link.n <= head.n ? head : { n: link.n, lastLeaf: leaf };
}
