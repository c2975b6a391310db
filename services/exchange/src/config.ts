import { flagKey, integerKey, urlKey } from '@shuqiao/http/config-keys';
import { programKeys } from '@shuqiao/http/program-keys';

/** Environment of an exchange that runs alone. */
export const exchangeConfigKeys = {
  ...programKeys(8702),
  catalogueUrl: urlKey('CATALOGUE_URL', ['http:', 'https:'], { default: 'http://127.0.0.1:8701' }),
  trustForwardedFor: flagKey('SHUQIAO_TRUST_FORWARDED_FOR', { default: false }),
  deliveryMaxBytes: integerKey('SHUQIAO_DELIVERY_MAX_BYTES', {
    minimum: 1_024,
    maximum: 1_099_511_627_776,
    default: 536_870_912,
  }),
};
