import {
  checkCode,
  checkGrade,
  checkMode,
  checkName,
  checkProvider,
  checkRelated,
  checkSummary,
} from './check-publishable/check-contents.ts';
import { checkItemNames, checkItemsPresent, checkWithheldItems } from './check-publishable/check-items.ts';
import {
  checkConditional,
  checkNotShared,
  checkOpen,
  checkUnconditional,
} from './check-publishable/check-sharing.ts';
import type {
  CatalogueContext,
  PublicationRule,
  PublishableEntry,
} from './check-publishable/publishable-entry.ts';
import type { LegalFinding } from './legal-finding.ts';

const RULES: readonly PublicationRule[] = [
  checkCode,
  checkName,
  checkProvider,
  checkSummary,
  checkMode,
  checkItemsPresent,
  checkItemNames,
  checkConditional,
  checkNotShared,
  checkUnconditional,
  checkWithheldItems,
  checkOpen,
  checkGrade,
  checkRelated,
];

/** Everything that stands in the way of publishing an entry (目录条目), each with its article; empty where nothing does. */
export function checkPublishable(entry: PublishableEntry, context: CatalogueContext): LegalFinding[] {
  return RULES.flatMap((rule) => rule(entry, context));
}
