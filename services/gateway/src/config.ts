import {
  choiceKey,
  flagKey,
  integerKey,
  numberKey,
  optionalKey,
  textKey,
  urlKey,
} from '@shuqiao/http/config-keys';
import { signInKeys } from '@shuqiao/portal/config';

const webSchemes = ['http:', 'https:'];

/** What the gateway reads from the environment; everything has a default. */
export const gatewayConfigKeys = {
  ...signInKeys,
  port: integerKey('PORT', { minimum: 0, maximum: 65_535, default: 8_700 }),
  host: textKey('HOST', { default: '127.0.0.1' }),
  dataDir: textKey('SHUQIAO_DATA_DIR', { default: './data' }),
  issuer: optionalKey(textKey('SHUQIAO_ISSUER')),
  baseUrl: optionalKey(urlKey('SHUQIAO_BASE_URL', webSchemes)),
  databaseUrl: optionalKey(urlKey('DATABASE_URL', ['postgres:', 'postgresql:'])),
  logLevel: choiceKey('SHUQIAO_LOG_LEVEL', ['debug', 'info', 'warn', 'error', 'silent'], {
    default: 'error',
  }),
  otlpEndpoint: optionalKey(urlKey('OTEL_EXPORTER_OTLP_ENDPOINT', webSchemes)),
  prometheus: flagKey('SHUQIAO_PROMETHEUS', { default: false }),
  /** Share of the usual 20,000 persons and 5,000 enterprises; 0 loads nothing at all. */
  seedScale: numberKey('SHUQIAO_SEED_SCALE', { minimum: 0, maximum: 100, default: 1 }),
  /** The weeks before the first start, told with simulated times: only of generated data, in the embedded databases. */
  seedHistory: choiceKey('SHUQIAO_SEED_HISTORY', ['on', 'off'], { default: 'on' }),
  frontNodes: choiceKey('SHUQIAO_FRONT_NODES', ['on', 'off'], { default: 'on' }),
  /** Then standard output carries one line, when everything is loaded; the text for people goes to stderr. */
  readyJson: flagKey('SHUQIAO_READY_JSON', { default: false }),
} as const;
