// Generated from schemas/api/key.json; do not edit.
import type { KeyAlg, PublicJwk } from './directory.ts';

/**
 * 待批准、在用、已撤销。State of the key.
 */
export type KeyState = 'pending' | 'active' | 'revoked';

/**
 * 应用系统密钥。Key of a system.
 */
export interface SystemKey {
  /**
   * 密钥标识（RFC 7638 指纹）。RFC 7638 SHA-256 thumbprint.
   */
  kid: string;
  alg: KeyAlg;
  jwk: PublicJwk;
  state: KeyState;
  /**
   * 批准后生效时刻。Good from, once approved.
   */
  notBefore: string | null;
  /**
   * 轮换后停用时刻。Good until, once rotated.
   */
  notAfter: string | null;
  /**
   * 撤销时刻。Revoked at.
   */
  revokedAt: string | null;
  /**
   * 登记时刻。Registered at.
   */
  registeredAt: string;
  /**
   * 登记人。Person who registered it.
   */
  registeredBy: string;
  /**
   * 批准人，须非登记人。Person who approved it, another one (SQX-R76).
   */
  approvedBy: string | null;
}
