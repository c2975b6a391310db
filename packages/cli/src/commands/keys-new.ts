import { open } from 'node:fs/promises';
import { generateKey } from '@shuqiao/protocol/keys/generate-key';
import { toPublicJwk } from '@shuqiao/protocol/keys/to-public-jwk';
import { type Algorithm, algorithms } from '@shuqiao/protocol/sqx/algorithms';
import { type Command, Option } from 'commander';
import type { Cli } from '../cli.ts';
import { UsageError } from '../usage-error.ts';

export function addKeysCommand(program: Command, cli: Cli): void {
  const { say } = cli;
  const keys = program.command('keys').description(say({ zh: '密钥', en: 'keys' }));
  keys
    .command('new')
    .description(
      say({
        zh: '生成签名密钥：私钥写入文件（仅本人可读），公钥输出',
        en: 'make a signing key: private part to a file only you can read, public part printed',
      }),
    )
    .addOption(
      new Option('--alg <alg>', say({ zh: '算法', en: 'algorithm' }))
        .choices([...algorithms])
        .default('ES256'),
    )
    .option('--out <file>', say({ zh: '私钥文件', en: 'file of the private key' }), 'shuqiao-key.jwk')
    .action(({ alg, out }: { alg: Algorithm; out: string }) => makeKey(alg, out, cli));
}

async function makeKey(alg: Algorithm, path: string, { print, note, say }: Cli): Promise<void> {
  const jwk = generateKey(alg);
  await writeNewFile(path, `${JSON.stringify(jwk, null, 2)}\n`);
  print(JSON.stringify(toPublicJwk(jwk), null, 2));
  note(
    say({
      zh: `私钥已写入 ${path}(0600)。请将以上公钥提交登记。`,
      en: `Private key written to ${path} (0600). Register the public key above.`,
    }),
  );
}

/** Never over an existing key: what it signed would lose it. */
async function writeNewFile(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600).catch((cause: NodeJS.ErrnoException) => {
    const exists = cause.code === 'EEXIST';
    throw new UsageError(
      exists
        ? { zh: `文件 ${path} 已存在，未覆盖`, en: `${path} exists and was not overwritten` }
        : { zh: `无法写入 ${path}`, en: `Cannot write ${path}` },
      { zh: '请用 --out 另指文件', en: 'Name another file with --out' },
      { cause },
    );
  });
  await file.writeFile(text);
  await file.sync();
  await file.close();
}
