import { textKey, urlKey } from '@shuqiao/http/config-keys';
import { programKeys } from '@shuqiao/http/program-keys';

const webSchemes = ['http:', 'https:'];

/** What the service reads from the environment when it runs alone; the issuer is the exchange's, so it must be said. */
export const licenceConfigKeys = {
  ...programKeys(8705),
  issuer: textKey('SHUQIAO_ISSUER'),
  catalogueUrl: urlKey('CATALOGUE_URL', webSchemes, { default: 'http://127.0.0.1:8701' }),
  exchangeUrl: urlKey('EXCHANGE_URL', webSchemes, { default: 'http://127.0.0.1:8702' }),
};
