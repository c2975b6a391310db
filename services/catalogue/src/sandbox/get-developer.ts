import type { Person } from '@shuqiao/http/person';
import { Problem } from '@shuqiao/http/problem';

export interface Developer {
  readonly subject: string;
  readonly department: string;
}

/** @throws Problem `sandbox_no_department`. */
export function getDeveloper({ subject, department }: Person): Developer {
  if (department === undefined) throw new Problem('sandbox_no_department');
  return { subject, department };
}

/** What a nonce of this developer is issued to: the system does not exist yet. */
export function toNonceHolder({ subject }: Developer): string {
  return `sandbox of ${subject}`;
}
