import { join } from 'node:path';
import { createLicenceVerifier, type LicenceVerifier } from '@shuqiao/client/licence/create-licence-verifier';
import { fetchGatewayKeys } from '@shuqiao/client/pinned-keys';
import type { PublicJwk } from '@shuqiao/protocol/keys/jwk';
import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { type ConnectOptions, findGatewayKeys, findIssuer } from '../connect.ts';
import type { Text } from '../text.ts';
import { UsageError } from '../usage-error.ts';

export interface VerifierOptions
  extends Pick<ConnectOptions, 'baseUrl' | 'dataDir' | 'gatewayKeys' | 'issuer' | 'trustFirstKeys'> {
  cache?: string;
  offline?: boolean;
  policy?: string;
}

export function addVerifierOptions(command: Command, { say, defaults }: Cli): Command {
  const { baseUrl, dataDir } = defaults;
  return command
    .option('--offline', say({ zh: '不联网，只用本机已有的', en: 'no network, only what is held here' }))
    .option(
      '--cache <dir>',
      say({ zh: '信任文件和状态列表的存放处', en: 'where trust document and lists are kept' }),
    )
    .option('--policy <id>', say({ zh: '核验策略', en: 'verification policy' }))
    .option('--base-url <url>', say({ zh: '网关地址', en: 'address of the gateway' }), baseUrl)
    .option('--data-dir <dir>', say({ zh: '开发数据目录', en: 'development data directory' }), dataDir)
    .option('--issuer <id>', say({ zh: '网关签发者标识', en: 'issuer id of the gateway' }))
    .option('--gateway-keys <file>', say({ zh: '网关公钥（JWKS）', en: "the gateway's public keys (JWKS)" }))
    .option('--trust-first-keys', say({ zh: '信任首次取得的网关公钥', en: 'trust the first keys served' }));
}

export interface OpenedVerifier {
  readonly verifier: LicenceVerifier;
  readonly issuer: string;
}

/** A verifier from options, with what a development data directory supplies. @throws UsageError */
export async function openVerifier(options: VerifierOptions, { clock }: Cli): Promise<OpenedVerifier> {
  const baseUrl = options.baseUrl.replace(/\/$/, '');
  const issuer = options.issuer ?? (await findIssuer(options.dataDir)) ?? baseUrl;
  const keys = await getKeys(options, baseUrl);
  const { cache = join(options.dataDir, 'licence-cache'), policy } = options;
  const named = policy === undefined ? {} : { policy };
  try {
    const verifier = createLicenceVerifier({
      issuer,
      keys,
      baseUrl,
      clock,
      cache: { folder: cache },
      ...named,
    });
    return { verifier, issuer };
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new UsageError(toAddressText(baseUrl), undefined, { cause });
  }
}

/** Offline, keys that were never pinned cannot be had. */
async function getKeys(options: VerifierOptions, baseUrl: string): Promise<readonly PublicJwk[]> {
  const keys = await findGatewayKeys(options);
  if (keys) return keys;
  if (options.trustFirstKeys && !options.offline) return fetchGatewayKeys(baseUrl);
  throw new UsageError(noKeys, giveKeys);
}

const toAddressText = (url: string): Text => ({
  zh: `网关地址须为 https（本机除外）：${url}`,
  en: `The address of the gateway must be https, except on this machine: ${url}`,
});
const noKeys: Text = { zh: '不知道网关的公钥', en: "The gateway's keys are not known" };
const giveKeys: Text = {
  zh: '请用 --gateway-keys <文件> 给出，联网时也可用 --trust-first-keys',
  en: 'Give them with --gateway-keys <file>, or online with --trust-first-keys',
};
