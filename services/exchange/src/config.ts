import { choiceKey, flagKey, integerKey, optionalKey, textKey, urlKey } from '@shuqiao/http/config-keys';

/** Environment of an exchange that runs alone. */
export const exchangeConfigKeys = {
  port: integerKey('PORT', { minimum: 0, maximum: 65_535, default: 8702 }),
  host: textKey('HOST', { default: '127.0.0.1' }),
  dataDir: textKey('SHUQIAO_DATA_DIR', { default: './data' }),
  databaseUrl: optionalKey(urlKey('DATABASE_URL', ['postgres:', 'postgresql:', 'file:'])),
  issuer: optionalKey(textKey('SHUQIAO_ISSUER')),
  baseUrl: optionalKey(urlKey('SHUQIAO_BASE_URL', ['http:', 'https:'])),
  catalogueUrl: urlKey('CATALOGUE_URL', ['http:', 'https:'], { default: 'http://127.0.0.1:8701' }),
  deliveryMaxBytes: integerKey('SHUQIAO_DELIVERY_MAX_BYTES', {
    minimum: 1_024,
    maximum: 1_099_511_627_776,
    default: 536_870_912,
  }),
  logLevel: choiceKey('SHUQIAO_LOG_LEVEL', ['debug', 'info', 'warn', 'error', 'silent'], {
    default: 'info',
  }),
  prometheus: flagKey('SHUQIAO_PROMETHEUS', { default: false }),
  otlpEndpoint: optionalKey(urlKey('OTEL_EXPORTER_OTLP_ENDPOINT', ['http:', 'https:'])),
};
