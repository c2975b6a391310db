import type { LicenceType } from '@shuqiao/schemas/types/licence-type';
import type { Awaitable } from '../crypto/crypto-port.ts';

export interface RegisterAsk {
  readonly type: LicenceType;
  /** Items of the register and their values, as `x-register.query` of the type says; empty without `x-register`. */
  readonly query: Readonly<Record<string, string>>;
  /** 证照标识, where it was shown. */
  readonly identifier: string | null;
  /** A past instant; null = now. */
  readonly atMs: number | null;
}

export type RegisterAnswer =
  | { readonly found: Readonly<Record<string, string>>; readonly asOfMs: number }
  | { readonly code: 'register_unavailable' }
  | { readonly code: 'register_not_found'; readonly asOfMs: number };

/**
 * The live register behind the signed exchange (LIC-Q1). A type without `x-register` is answered, for its stamped
 * copies, by the issuing service's own register, with the licence's state in the item `ZZZT`.
 */
export interface RegisterSource {
  find(ask: RegisterAsk): Awaitable<RegisterAnswer>;
}
