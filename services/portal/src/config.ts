import { type Config, ConfigError } from '@shuqiao/http/config';
import { choiceKey, flagKey, optionalKey, textKey, urlKey } from '@shuqiao/http/config-keys';
import { programKeys } from '@shuqiao/http/program-keys';
import type { PortalConfig } from './portal-config.ts';

const webSchemes = ['http:', 'https:'];

/** How people sign in: the same for a portal alone and in the gateway. */
export const signInKeys = {
  oidcIssuer: optionalKey(urlKey('SHUQIAO_OIDC_ISSUER', webSchemes)),
  oidcClientId: optionalKey(textKey('SHUQIAO_OIDC_CLIENT_ID')),
  oidcClientSecret: optionalKey(textKey('SHUQIAO_OIDC_CLIENT_SECRET')),
  oidcName: optionalKey(textKey('SHUQIAO_OIDC_NAME')),
  oidcScope: textKey('SHUQIAO_OIDC_SCOPE', { default: 'openid' }),
  oidcRoleClaim: textKey('SHUQIAO_OIDC_ROLE_CLAIM', { default: 'shuqiao_role' }),
  oidcDepartmentClaim: textKey('SHUQIAO_OIDC_DEPARTMENT_CLAIM', { default: 'shuqiao_department' }),
  /** Unless it is said: on without an identity provider, off with one. */
  localAccounts: choiceKey('SHUQIAO_LOCAL_ACCOUNTS', ['on', 'off', 'default'], { default: 'default' }),
  trustForwardedFor: flagKey('SHUQIAO_TRUST_FORWARDED_FOR', { default: false }),
  /** Account that gets a new one-time password at this start. */
  resetAccount: optionalKey(textKey('SHUQIAO_PORTAL_RESET')),
} as const;

/** Environment of a portal that runs alone; the issuer is the exchange's, so it must be said. */
export const portalConfigKeys = {
  ...programKeys(8704),
  ...signInKeys,
  issuer: textKey('SHUQIAO_ISSUER'),
  catalogueUrl: urlKey('CATALOGUE_URL', webSchemes, { default: 'http://127.0.0.1:8701' }),
  exchangeUrl: urlKey('EXCHANGE_URL', webSchemes, { default: 'http://127.0.0.1:8702' }),
  provisionUrl: urlKey('PROVISION_URL', webSchemes, { default: 'http://127.0.0.1:8703' }),
  gatewayUrl: optionalKey(urlKey('GATEWAY_URL', webSchemes)),
  /** Where signed requests say that they go; default: the portal's own origin. */
  exchangePublicUrl: optionalKey(urlKey('SHUQIAO_EXCHANGE_PUBLIC_URL', webSchemes)),
};

type SignInSettings = Pick<PortalConfig, 'oidc' | 'localAccounts' | 'trustForwardedFor' | 'resetAccount'>;

const LOOPBACK = /^http:\/\/(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])(?::\d+)?(?:\/|$)/;

const complain = (key: string, zh: string, en: string) => new ConfigError([{ key, zh, en }]);

function toOidc(config: Config<typeof signInKeys>): PortalConfig['oidc'] {
  const { oidcIssuer: issuer, oidcClientId: clientId } = config;
  if (issuer === undefined) return undefined;
  if (clientId === undefined) {
    throw complain(
      'SHUQIAO_OIDC_CLIENT_ID',
      '与 SHUQIAO_OIDC_ISSUER 须同时设置',
      'goes with SHUQIAO_OIDC_ISSUER',
    );
  }
  if (!issuer.startsWith('https:') && !LOOPBACK.test(issuer)) {
    throw complain('SHUQIAO_OIDC_ISSUER', '除本机外须为 https', 'must be https, except on this machine');
  }
  return {
    issuer,
    clientId,
    clientSecret: config.oidcClientSecret,
    name: config.oidcName,
    scope: config.oidcScope,
    roleClaim: config.oidcRoleClaim,
    departmentClaim: config.oidcDepartmentClaim,
  };
}

/** @throws ConfigError when keys that belong together are not all there. */
export function toSignInSettings(config: Config<typeof signInKeys>): SignInSettings {
  const { localAccounts, trustForwardedFor, resetAccount } = config;
  const oidc = toOidc(config);
  const isLocal = localAccounts === 'default' ? oidc === undefined : localAccounts === 'on';
  return { oidc, localAccounts: isLocal, trustForwardedFor, resetAccount };
}
