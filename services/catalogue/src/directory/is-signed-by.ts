/** Whether the protected header of our own compact JWS names this key. */
export function isSignedBy(jws: string, kid: string): boolean {
  const header: unknown = JSON.parse(Buffer.from(jws.split('.', 1)[0] ?? '', 'base64url').toString('utf8'));
  return typeof header === 'object' && header !== null && 'kid' in header && header.kid === kid;
}
