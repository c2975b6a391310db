import { join } from 'node:path';
import type { Client } from '@shuqiao/client/client';
import { createClient } from '@shuqiao/client/create-client';
import type { HeldReceipt } from '@shuqiao/client/held-receipt';
import type { PrivateJwk, PublicJwk } from '@shuqiao/protocol/keys/jwk';
import { toPublicJwk } from '@shuqiao/protocol/keys/to-public-jwk';
import { deriveSubjectKey } from '@shuqiao/protocol/sqx/subject-hash';
import type { Command } from 'commander';
import type { Cli } from './cli.ts';
import { findFile, parseGivenJson, readJsonFile } from './read-file.ts';
import { UsageError } from './usage-error.ts';

export interface ConnectOptions {
  system: string;
  key?: string;
  baseUrl: string;
  dataDir: string;
  issuer?: string;
  gatewayKeys?: string;
  trustFirstKeys?: boolean;
}

/** The options of every command that signs. */
export function addConnectOptions(command: Command, { say, defaults }: Cli): Command {
  const { baseUrl, dataDir } = defaults;
  return command
    .requiredOption('--system <id>', say({ zh: '应用系统标识', en: 'id of the signing system' }))
    .option(
      '--key <file>',
      say({ zh: '私钥 JWK；默认取数据目录中的开发密钥', en: 'private JWK; default: the development key' }),
    )
    .option('--base-url <url>', say({ zh: '网关地址', en: 'address of the gateway' }), baseUrl)
    .option('--data-dir <dir>', say({ zh: '开发数据目录', en: 'development data directory' }), dataDir)
    .option('--issuer <id>', say({ zh: '网关签发者标识', en: 'issuer id of the gateway' }))
    .option('--gateway-keys <file>', say({ zh: '网关公钥（JWKS）', en: "the gateway's public keys (JWKS)" }))
    .option('--trust-first-keys', say({ zh: '信任首次取得的网关公钥', en: 'trust the first keys served' }));
}

/** A client from options, with what a development data directory supplies. @throws UsageError */
export async function connect(
  options: ConnectOptions,
  receipts?: (receipt: HeldReceipt) => void,
): Promise<Client> {
  const { system, baseUrl, trustFirstKeys = false } = options;
  const [gatewayKeys, subjectKey, issuer] = await Promise.all([
    findGatewayKeys(options),
    findSubjectKey(options),
    options.issuer ?? findIssuer(options.dataDir),
  ]);
  return createClient({
    system,
    baseUrl: baseUrl.replace(/\/$/, ''),
    key: await readKey(options),
    trustFirstKeys,
    ...(issuer !== undefined && { issuer }),
    ...(gatewayKeys !== undefined && { gatewayKeys }),
    ...(subjectKey !== undefined && { subjectKey }),
    ...(receipts !== undefined && { receipts }),
  });
}

/** Issuer id under which a development gateway has signed so far. */
export async function findIssuer(dataDir: string): Promise<string | undefined> {
  return (await findFile(join(dataDir, 'issuer')))?.trim();
}

async function readKey({ key, system, dataDir }: ConnectOptions): Promise<PrivateJwk> {
  const path = key ?? join(dataDir, 'keys/systems', `${system}.jwk`);
  const text = await findFile(path);
  if (text !== undefined) return parseGivenJson(text, path) as PrivateJwk;
  throw new UsageError(
    { zh: `没有应用系统 ${system} 的私钥：${path}`, en: `No private key of ${system}: ${path}` },
    {
      zh: '请用 --key <文件> 给出，或用 shuqiao keys new 生成',
      en: 'Give it with --key <file>, or make one: shuqiao keys new',
    },
  );
}

/** Those that were given, else those of a development gateway. */
export async function findGatewayKeys({
  gatewayKeys,
  dataDir,
}: Pick<ConnectOptions, 'dataDir' | 'gatewayKeys'>): Promise<PublicJwk[] | undefined> {
  if (gatewayKeys !== undefined) return ((await readJsonFile(gatewayKeys)) as { keys: PublicJwk[] }).keys;
  const path = join(dataDir, 'keys/gateway.jwk');
  const text = await findFile(path);
  return text === undefined ? undefined : [toPublicJwk(parseGivenJson(text, path) as PrivateJwk)];
}

async function findSubjectKey({ system, dataDir }: ConnectOptions): Promise<string | undefined> {
  const master = (await findFile(join(dataDir, 'keys/subject.key')))?.trim();
  if (master === undefined) return undefined;
  return deriveSubjectKey(Buffer.from(master, 'base64url'), system).toString('base64url');
}
