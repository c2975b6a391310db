// Generated from schemas/seeds/licence-authorities.json; do not edit.
import type { LicenceAuthority } from '../licence-trust.ts';

/**
 * 种子：权威登记。Who may issue which licence type where and when.
 */
export type SeedLicenceAuthorities = LicenceAuthority[];
