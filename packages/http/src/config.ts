import type { Complaint, ConfigKey } from './config-keys.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export type ConfigKeys = Readonly<Record<string, ConfigKey<unknown>>>;

export type Config<K extends ConfigKeys> = {
  readonly [Name in keyof K]: K[Name] extends ConfigKey<infer T> ? T : never;
};

export interface ConfigComplaint extends Complaint {
  readonly key: string;
}

/** All that is wrong with a configuration, at once, for the person who wrote it. */
export class ConfigError extends Error {
  readonly complaints: readonly ConfigComplaint[];

  constructor(complaints: readonly ConfigComplaint[]) {
    const lines = complaints.map(({ key, zh, en }) => `  ${key}: ${en} / ${zh}`);
    super(['The configuration cannot be used. 配置有误：', ...lines].join('\n'));
    this.name = 'ConfigError';
    this.complaints = complaints;
  }
}

const missing: Complaint = { zh: '必须设置', en: 'must be set' };

/** One frozen object from the environment and the defaults; an empty variable counts as not set. */
export function readConfig<K extends ConfigKeys>(keys: K, env: Environment): Config<K> {
  const config: Record<string, unknown> = {};
  const complaints: ConfigComplaint[] = [];

  for (const [property, { name, fallback, read }] of Object.entries(keys)) {
    const text = env[name]?.trim() ?? '';
    if (text === '') {
      if (fallback) config[property] = fallback.value;
      else complaints.push({ key: name, ...missing });
      continue;
    }
    const result = read(text);
    if ('value' in result) config[property] = result.value;
    else complaints.push({ key: name, ...result.complaint });
  }

  if (complaints.length > 0) throw new ConfigError(complaints);
  return Object.freeze(config) as Config<K>;
}
