// Generated from schemas/api/portal-session.json; do not edit.
import type { PortalDepartment, PortalRole } from './portal-account.ts';

/**
 * 当前会话与登录方式。The session, and how to sign in.
 */
export interface PortalSession {
  /**
   * 未登录为空。Null when nobody is signed in.
   */
  account: SessionAccount | null;
  signIn: SignInWays;
  /**
   * 演示城市；非演示为空。The demonstration city, null when the data are real.
   */
  demo: Demonstration | null;
  /**
   * 签发者标识。Issuer id of the gateway.
   */
  issuer: string;
  /**
   * 交换服务的公开地址，签名请求的 htu 以此开头。Public address of the exchange: `htu` of a signed request starts with it.
   */
  exchangeUrl: string;
}
/**
 * 已登录的账号。The account signed in.
 */
export interface SessionAccount {
  /**
   * 账号标识，假名，不用姓名或证件号。Account id: a pseudonym, never a name or an identity number.
   */
  id: string;
  /**
   * 名称。Name.
   */
  name: string;
  role: PortalRole;
  department: PortalDepartment;
  /**
   * 须先改密。The password must be changed first.
   */
  mustChangePassword: boolean;
  /**
   * 已启用动态口令。Has a second factor.
   */
  totp: boolean;
}
/**
 * 可用的登录方式。How one can sign in.
 */
export interface SignInWays {
  /**
   * 本地账号。Local accounts.
   */
  local: boolean;
  /**
   * 统一身份认证；未配置为空。The city's identity provider, null when there is none.
   */
  oidc: {
    name: string;
  } | null;
}
/**
 * 演示数据。Data of the demonstration.
 */
export interface Demonstration {
  /**
   * 此前的留痕按模拟时钟写入；没有则为空。Evidence before it was written on a simulated clock; null when none was.
   */
  simulatedUntil: string | null;
}
