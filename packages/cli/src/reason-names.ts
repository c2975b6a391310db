import { isMissingReason, REASONS } from '@shuqiao/domain/provision-rate/reasons';
import type { Text } from './text.ts';

/** The code itself where a gateway of a later version names a reason that is not known here. */
export const toReasonName = (code: string): Text =>
  isMissingReason(code) ? REASONS[code].name : { zh: code, en: code };
