import { choiceKey, flagKey, integerKey, optionalKey, textKey, urlKey } from '@shuqiao/http/config-keys';

/** What the service reads from its environment when it runs alone. */
export const catalogueConfigKeys = {
  port: integerKey('PORT', { minimum: 0, maximum: 65_535, default: 8701 }),
  host: textKey('HOST', { default: '127.0.0.1' }),
  dataDir: textKey('SHUQIAO_DATA_DIR', { default: './data' }),
  databaseUrl: optionalKey(urlKey('DATABASE_URL', ['postgres:', 'postgresql:', 'file:'])),
  issuer: optionalKey(textKey('SHUQIAO_ISSUER')),
  baseUrl: optionalKey(urlKey('SHUQIAO_BASE_URL', ['http:', 'https:'])),
  logLevel: choiceKey('SHUQIAO_LOG_LEVEL', ['debug', 'info', 'warn', 'error', 'silent'], { default: 'info' }),
  otlpEndpoint: optionalKey(urlKey('OTEL_EXPORTER_OTLP_ENDPOINT', ['http:', 'https:'])),
  prometheus: flagKey('SHUQIAO_PROMETHEUS', { default: false }),
};
