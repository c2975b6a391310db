import type { EvidenceAnswer } from '@shuqiao/schemas/types/evidence-answer';

/** What the exchange hands out about one entry of its log. */
export type EvidenceRecord = Readonly<EvidenceAnswer>;
