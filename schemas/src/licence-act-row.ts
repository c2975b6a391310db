// Generated from schemas/api/licence-act-row.json; do not edit.
import type { LicenceActRequest } from './licence-act.ts';
import type { LicenceIssue } from './licence-issue.ts';

/**
 * 批量的一行：签发或变动，二者其一。One row of a bulk run: an issue or an act, exactly one of them.
 */
export interface LicenceActRow {
  issue?: LicenceIssue;
  act?: LicenceActRequest;
}
