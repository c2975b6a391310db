/** Who acts for a department: one of its systems by SQX-1, or a person who is signed in. */
export interface Acting {
  /** Department code (USCC). */
  readonly department: string;
  /** Pseudonym of the person behind it: an account id, or `actor.sub_pseudonym` of the request. */
  readonly actor: string;
  readonly role: string;
  /** Id of the signing system; null for a person. */
  readonly system: string | null;
  readonly requestId: string;
}
