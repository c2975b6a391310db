/** Unreserved characters (RFC 3986 §2.3), ":", "@", and escapes of what is neither a slash, a dot nor a percent sign. */
const SEGMENT = '(?:[A-Za-z0-9._~:@-]|%(?!2[EeFf5]|5[Cc]|[01])[0-9A-Fa-f]{2})+';

export interface RelayTarget {
  /** Path and query below the service's prefix, exactly as they came. */
  readonly rest: string;
}

export type MatchTarget = (rawTarget: string) => RelayTarget | undefined;

/**
 * Judges the target as it came over the wire: nothing behind the portal may read another path in it than the one that
 * the table allows. @param prefix "/portal/v1/services/catalogue/"
 */
export function targetMatcher(prefix: string, path: string): MatchTarget {
  const pattern = path
    .split('/')
    .map((part) => (part.startsWith('{') ? SEGMENT : part.replaceAll('.', '\\.')))
    .join('/');
  const form = new RegExp(`^${pattern}$`);

  return function matchTarget(rawTarget) {
    if (!rawTarget.startsWith(prefix)) return undefined;
    const rest = rawTarget.slice(prefix.length);
    const [plain = ''] = rest.split('?', 1);
    const hasDots = plain.split('/').some((part) => part === '.' || part === '..');
    return form.test(plain) && !hasDots && !rest.includes('#') ? { rest } : undefined;
  };
}
