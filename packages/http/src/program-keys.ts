import { choiceKey, flagKey, integerKey, optionalKey, textKey, urlKey } from './config-keys.ts';

const web = ['http:', 'https:'];

/** What every service that runs as a process of its own reads from its environment. */
export const programKeys = (defaultPort: number) => ({
  port: integerKey('PORT', { minimum: 0, maximum: 65_535, default: defaultPort }),
  host: textKey('HOST', { default: '127.0.0.1' }),
  dataDir: textKey('SHUQIAO_DATA_DIR', { default: './data' }),
  databaseUrl: optionalKey(urlKey('DATABASE_URL', ['postgres:', 'postgresql:', 'file:'])),
  issuer: optionalKey(textKey('SHUQIAO_ISSUER')),
  baseUrl: optionalKey(urlKey('SHUQIAO_BASE_URL', web)),
  logLevel: choiceKey('SHUQIAO_LOG_LEVEL', ['debug', 'info', 'warn', 'error', 'silent'], { default: 'info' }),
  otlpEndpoint: optionalKey(urlKey('OTEL_EXPORTER_OTLP_ENDPOINT', web)),
  prometheus: flagKey('SHUQIAO_PROMETHEUS', { default: false }),
});
