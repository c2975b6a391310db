import type { ServiceEnv } from '@shuqiao/http/service-env';
import type { Acting } from './gate/acting.ts';

export interface LicenceEnv extends ServiceEnv {
  Variables: ServiceEnv['Variables'] & { acting: Acting };
}
