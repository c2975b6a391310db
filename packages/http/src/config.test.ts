import { describe, expect, expectTypeOf, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';
import { choiceKey, flagKey, integerKey, numberKey, optionalKey, textKey, urlKey } from './config-keys.ts';

const keys = {
  dataDir: textKey('DATA_DIR', { default: './data' }),
  port: integerKey('PORT', { default: 8080, minimum: 0, maximum: 65_535 }),
  level: choiceKey('LOG_LEVEL', ['debug', 'info'], { default: 'info' }),
  metrics: flagKey('METRICS', { default: false }),
  ratio: numberKey('RATIO', { default: 1, minimum: 0, maximum: 1 }),
  collector: optionalKey(urlKey('COLLECTOR', ['http:', 'https:'])),
  issuer: textKey('ISSUER', { pattern: /^[a-z.]+$/ }),
};

test('a configuration is the environment over the defaults, typed and frozen', () => {
  const config = readConfig(keys, {
    ISSUER: ' gateway.weihai ',
    PORT: '9090',
    METRICS: 'yes',
    RATIO: '0.25',
  });
  expect(config).toEqual({
    dataDir: './data',
    port: 9090,
    level: 'info',
    metrics: true,
    ratio: 0.25,
    collector: undefined,
    issuer: 'gateway.weihai',
  });
  expect(Object.isFrozen(config)).toBe(true);
  expectTypeOf(config.port).toEqualTypeOf<number>();
  expectTypeOf(config.level).toEqualTypeOf<'debug' | 'info'>();
  expectTypeOf(config.collector).toEqualTypeOf<string | undefined>();
});

test('an empty variable counts as not set', () => {
  expect(readConfig({ port: keys.port }, { PORT: '  ' })).toEqual({ port: 8080 });
});

describe('a configuration that cannot be used', () => {
  const read = (env: Record<string, string>): ConfigError => {
    try {
      readConfig(keys, env);
    } catch (error) {
      if (error instanceof ConfigError) return error;
    }
    throw new Error('was accepted');
  };

  test('is refused with every bad key at once, in both languages', () => {
    const error = read({
      PORT: '99999',
      LOG_LEVEL: 'loud',
      METRICS: 'maybe',
      RATIO: '2',
      COLLECTOR: 'ftp://x',
    });
    expect(error.complaints.map(({ key }) => key)).toEqual([
      'PORT',
      'LOG_LEVEL',
      'METRICS',
      'RATIO',
      'COLLECTOR',
      'ISSUER',
    ]);
    expect(error.message).toContain('PORT: must be an integer from 0 to 65535 / 须为 0 至 65535 的整数');
    expect(error.message).toContain('ISSUER: must be set / 必须设置');
  });

  test('does not repeat what was written: it may be a password', () => {
    expect(read({ COLLECTOR: 'postgres://u:geheim@h/db', ISSUER: 'GEHEIM' }).message).not.toMatch(/geheim/i);
  });

  test.each(['1.5', '1e3', '0x10', '-1', 'eighty'])('%s is no port', (PORT) => {
    expect(read({ PORT, ISSUER: 'a' }).complaints).toHaveLength(1);
  });
});

test('a URL is kept without its trailing slash', () => {
  const { url } = readConfig({ url: urlKey('URL', ['http:']) }, { URL: 'http://127.0.0.1:8080/' });
  expect(url).toBe('http://127.0.0.1:8080');
});
