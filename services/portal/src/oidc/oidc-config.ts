/** How the city's identity provider is reached, and where its claims say what a person may do. */
export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  /** Absent for a public client, which PKCE alone protects. */
  readonly clientSecret?: string | undefined;
  /** As shown on the sign-in page; default: the issuer's host. */
  readonly name?: string | undefined;
  /** Separated by spaces; "openid" is among them. */
  readonly scope: string;
  readonly roleClaim: string;
  readonly departmentClaim: string;
}
