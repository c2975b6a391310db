import type { Resource } from '@shuqiao/schemas/types/resource';
import type { LegalFinding } from '../legal-finding.ts';

/** The fields of a catalogue entry (目录条目) that the rules look at. */
export type PublishableEntry = Pick<
  Resource,
  | 'code'
  | 'name'
  | 'provider'
  | 'summary'
  | 'format'
  | 'share'
  | 'mode'
  | 'grade'
  | 'condition'
  | 'scope'
  | 'purpose'
  | 'reason'
  | 'legalBasis'
  | 'open'
  | 'related'
  | 'items'
>;

/** What the rules must know about the rest of the catalogue. */
export interface CatalogueContext {
  /** The provider's other entries that are published. */
  siblings: readonly { code: string; name: string }[];
  /** Channels of the entry that are live. */
  liveChannels: number;
  isKnownResource: (code: string) => boolean;
}

export type PublicationRule = (entry: PublishableEntry, context: CatalogueContext) => LegalFinding[];

export function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}
