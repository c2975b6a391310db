// Generated from schemas/api/grants-summary.json; do not edit.
/**
 * 现有授权涉及的部门数和应用系统数。How many departments and systems hold a grant in force; sandbox systems are not counted.
 */
export interface GrantsSummary {
  departments: number;
  systems: number;
}
