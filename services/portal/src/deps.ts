import type { FindAddress } from '@shuqiao/http/client-address';
import type { Clock } from '@shuqiao/http/clock';
import type { Fetch } from '@shuqiao/http/fetch';
import type { Log } from '@shuqiao/http/log';
import type { Telemetry } from '@shuqiao/http/telemetry';
import type { Demonstration } from '@shuqiao/schemas/types/portal-session';
import type { Store } from '@shuqiao/storage/store';
import type { FindDepartment } from './accounts/find-department.ts';
import type { RecordView } from './accounts/record-view.ts';
import type { OidcSignIn } from './oidc/oidc-sign-in.ts';
import type { WebBuild } from './pages/load-web-build.ts';
import type { MintToken } from './relay/person-tokens.ts';
import type { GuardSigned } from './relay/stray-requests.ts';
import type { SessionCookie } from './session/session-cookie.ts';
import type { Sessions } from './session/sessions.ts';
import type { AccountAttempts } from './sign-in/account-attempts.ts';
import type { AddressAttempts } from './sign-in/address-attempts.ts';
import type { Gate } from './sign-in/gate.ts';
import type { Passwords } from './sign-in/passwords.ts';
import type { SecretBox } from './sign-in/secret-box.ts';

/** The services behind the portal, without a service token: what is relayed is asked for the person. */
export interface Upstreams {
  readonly catalogue: Fetch;
  readonly exchange: Fetch;
  readonly provision: Fetch;
  /** The root of the origin; absent where the portal runs alone. */
  readonly gateway?: Fetch | undefined;
  /**
   * The exchange over a connection, where `exchange` is none: of a signed request it judges the target and the header
   * fields as they come over the wire.
   */
  readonly signed?: Fetch | undefined;
}

export interface PortalDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly telemetry: Telemetry;
  readonly issuer: string;
  /** Public base URL of the portal, without a trailing slash. */
  readonly baseUrl: string;
  /** Public base URL of the exchange: `htu` of signed requests starts with it. */
  readonly exchangeUrl: string;
  readonly demo: Demonstration | null;
  readonly localAccounts: boolean;
  readonly upstreams: Upstreams;
  readonly sessions: Sessions;
  readonly cookie: SessionCookie;
  readonly findAddress: FindAddress;
  readonly passwords: Passwords;
  readonly hashing: Gate;
  readonly secrets: SecretBox;
  readonly accountAttempts: AccountAttempts;
  readonly addressAttempts: AddressAttempts;
  readonly mintToken: MintToken;
  readonly guardSigned: GuardSigned;
  readonly findDepartment: FindDepartment;
  readonly recordView: RecordView;
  /** Undefined where no identity provider is configured. */
  readonly oidc: OidcSignIn | undefined;
  /** Undefined where the pages have not been built. */
  readonly web: WebBuild | undefined;
}
