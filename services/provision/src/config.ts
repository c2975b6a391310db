import { choiceKey, flagKey, integerKey, optionalKey, textKey, urlKey } from '@shuqiao/http/config-keys';

const webSchemes = ['http:', 'https:'];

/** What the service reads from the environment when it runs alone. */
export const provisionConfigKeys = {
  port: integerKey('PORT', { minimum: 0, maximum: 65_535, default: 8_703 }),
  host: textKey('HOST', { default: '127.0.0.1' }),
  dataDir: textKey('SHUQIAO_DATA_DIR', { default: './data' }),
  databaseUrl: optionalKey(urlKey('DATABASE_URL', ['postgres:', 'postgresql:'])),
  issuer: textKey('SHUQIAO_ISSUER'),
  catalogueUrl: urlKey('CATALOGUE_URL', webSchemes, { default: 'http://127.0.0.1:8701' }),
  exchangeUrl: urlKey('EXCHANGE_URL', webSchemes, { default: 'http://127.0.0.1:8702' }),
  logLevel: choiceKey('SHUQIAO_LOG_LEVEL', ['debug', 'info', 'warn', 'error', 'silent'], { default: 'info' }),
  otlpEndpoint: optionalKey(urlKey('OTEL_EXPORTER_OTLP_ENDPOINT', webSchemes)),
  prometheus: flagKey('SHUQIAO_PROMETHEUS', { default: false }),
} as const;
