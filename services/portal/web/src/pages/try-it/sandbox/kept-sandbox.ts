import type { SandboxSystem } from '@shuqiao/schemas/types/sandbox-system';
import type { BrowserKey } from '../../../sqx/browser-key.ts';

/** What the browser keeps of one trial, so that a reload goes on where it was. */
export interface KeptSandbox {
  readonly key: BrowserKey;
  /** The private key can be written to a file. */
  readonly exportable: boolean;
  readonly registration?: SandboxSystem;
  /** Key for `subject_hash`, where the resource asks for one (SQX-R33). */
  readonly subjectKey?: string;
  /** The exchange has the system in its directory. */
  readonly known?: true;
}

export type RegisteredSandbox = KeptSandbox & { readonly registration: SandboxSystem };

export function isLive({ registration }: KeptSandbox, nowMs: number): boolean {
  return registration === undefined || Date.parse(registration.system.expiresAt) > nowMs;
}
