export type RuleId = `SQX-R${string}` | `EVL-R${string}`;

/** What the caller may do next; `new_token` means new `jti`, `iat` and `exp`, `same_idem` the same retry key. */
export type Retry =
  | 'never'
  | 'after_fix'
  | 'later'
  | 'same_token'
  | 'new_token'
  | 'new_token_with_nonce'
  | 'new_token_same_idem'
  | 'new_idem';

export interface CodeEntry {
  readonly status: number;
  readonly title: string;
  readonly titleZh: string;
  readonly hint: string;
  readonly hintZh: string;
  /** Absent where several rules share the code, and where the rule must not be told. */
  readonly rule?: RuleId;
  /** True: the answer is signed, and may go into detail (SQX-R18, SQX-R113). */
  readonly authenticated: boolean;
  readonly retry: Retry;
}

export type CodeEntries = Readonly<Record<string, CodeEntry>>;
