import type { ServiceEnv } from '@shuqiao/http/service-env';
import type { SignedIn } from './session/sessions.ts';

export interface PortalEnv extends ServiceEnv {
  Variables: ServiceEnv['Variables'] & {
    /** Set by `requireSession`. */
    signedIn: SignedIn;
  };
}
