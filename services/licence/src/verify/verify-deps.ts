import type { LicenceAsk } from '@shuqiao/protocol/licence/verify/licence-ask';
import type { LicenceDeps } from '../deps.ts';

/** What a verification by token or by register needs of the service. */
export type VerifyDeps = Pick<
  LicenceDeps,
  'issuer' | 'origin' | 'store' | 'clock' | 'trust' | 'status' | 'register'
>;

/** What is asked beside the licence itself. */
export interface VerifyAsk {
  /** 证照类型代码 that is wanted. */
  readonly type?: string;
  /** Undefined: all that is there; who calls leaves out what may not be shown. */
  readonly want: readonly string[] | undefined;
  readonly holderCode?: string;
  readonly asOfMs?: number;
  readonly live?: boolean;
  /** The running case. */
  readonly copy?: NonNullable<LicenceAsk['copy']>;
  readonly binding?: NonNullable<LicenceAsk['binding']>;
}
