import type { Resource, ResourceItem } from '@shuqiao/schemas/types/resource';
import type { SeedResourceOverlay } from '@shuqiao/schemas/types/seeds/resources-overlay';

/** An item as catalogue.json writes it: what does not apply is left out. */
export interface CatalogueItem extends Pick<ResourceItem, 'name' | 'title' | 'type'> {
  length?: number;
  scale?: number;
  required?: boolean;
  sensitive?: 'personal' | 'sensitive';
  role?: 'request' | 'response';
  standard?: string;
  codeTable?: string;
  share?: 'unconditional' | 'conditional' | 'not_shared';
  note?: string;
}

type Always =
  | 'code'
  | 'name'
  | 'category'
  | 'summary'
  | 'format'
  | 'share'
  | 'mode'
  | 'cycle'
  | 'grade'
  | 'open';

export interface CatalogueResource extends Pick<Resource, Always> {
  /** Name; the code is beside it. */
  provider: string;
  providerCode: string;
  condition?: string;
  scope?: string[];
  purpose?: string[];
  reason?: string;
  legalBasis?: string;
  openCondition?: string;
  related?: string[];
  note?: string;
  items: CatalogueItem[];
}

function toResourceItem(item: CatalogueItem): ResourceItem {
  return {
    name: item.name,
    title: item.title,
    type: item.type,
    length: item.length ?? null,
    scale: item.scale ?? null,
    required: item.required ?? false,
    sensitivity: item.sensitive ?? null,
    role: item.role ?? null,
    standard: item.standard ?? null,
    codeTable: item.codeTable ?? null,
    share: item.share ?? null,
    note: item.note ?? null,
  };
}

/** The published entry: the catalogue's words and what the overlay decides. */
export function toResource(entry: CatalogueResource, overlay: SeedResourceOverlay): Resource {
  return {
    code: entry.code,
    name: entry.name,
    category: entry.category,
    provider: entry.providerCode,
    summary: entry.summary,
    format: entry.format,
    share: entry.share,
    mode: entry.mode,
    cycle: entry.cycle,
    grade: entry.grade,
    condition: entry.condition ?? null,
    scope: entry.scope ?? [],
    purpose: entry.purpose ?? [],
    reason: entry.reason ?? null,
    legalBasis: entry.legalBasis ?? null,
    open: entry.open,
    openCondition: entry.openCondition ?? null,
    related: entry.related ?? [],
    note: entry.note ?? null,
    requires: overlay.requires,
    visibleTo: overlay.visibleTo,
    state: 'published',
    publishedOn: overlay.publishedOn,
    withdrawnOn: null,
    items: entry.items.map(toResourceItem),
  };
}
