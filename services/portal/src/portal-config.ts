import type { Clock } from '@shuqiao/http/clock';
import type { Log } from '@shuqiao/http/log';
import type { Telemetry } from '@shuqiao/http/telemetry';
import type { Demonstration } from '@shuqiao/schemas/types/portal-session';
import type { FirstAccount } from './accounts/first-accounts.ts';
import type { Upstreams } from './deps.ts';
import type { OidcConfig } from './oidc/oidc-config.ts';

export interface PortalConfig extends Upstreams {
  readonly dataDir: string;
  readonly databaseUrl: string;
  /** Gateway issuer id: persons' tokens are minted for it. */
  readonly issuer: string;
  /** Public base URL, without a trailing slash. */
  readonly baseUrl: string;
  /** Public base URL of the exchange; default: the same origin. */
  readonly exchangeUrl?: string | undefined;
  readonly clock: Clock;
  readonly log: Log;
  readonly telemetry: Telemetry;
  /** What the pages say of the demonstration; null where the data are real. */
  readonly demo: Demonstration | null;
  /** Made on the first start; default: one administrator. */
  readonly firstAccounts?: readonly FirstAccount[];
  /** Absent: people sign in with local accounts only. */
  readonly oidc?: OidcConfig | undefined;
  /** Default: on. */
  readonly localAccounts?: boolean;
  /** Account that gets a new one-time password at this start. */
  readonly resetAccount?: string | undefined;
  /** Only behind a proxy that appends to X-Forwarded-For. */
  readonly trustForwardedFor?: boolean;
  /** Where the built pages lie. */
  readonly webFolder?: string;
}
