/** What is asked, as the form holds it. */
export interface Question {
  /** Text of each lookup item; those left empty are not asked by. */
  readonly filters: Readonly<Record<string, string>>;
  readonly items: readonly string[];
  readonly caseId: string;
  readonly consent: string;
}
