import { readQrText } from '@shuqiao/protocol/licence/qr/read-qr-text';
import type { Cli } from '../cli.ts';
import { findFile } from '../read-file.ts';
import type { Text } from '../text.ts';
import { UsageError } from '../usage-error.ts';

/**
 * A licence as somebody hands it over: a token, the link with one in it, a file of either, or `-` for the input.
 * @throws UsageError where it is something else that leads to a licence
 */
export async function readPresented(argument: string, issuer: string, cli: Cli): Promise<string> {
  const given = argument === '-' ? await cli.readInput() : await findFile(argument).catch(toNothing);
  const read = readQrText(given ?? argument, { origin: issuer });
  if (read.kind === 'token') return read.token;
  if (read.kind === 'identifier') throw new UsageError(isIdentifier, askStatus);
  if (read.kind !== 'refused') throw new UsageError(needsGateway, useDesk);
  if (read.code === 'qr_foreign') throw new UsageError(foreign);
  if (given === undefined) throw new UsageError(notFound);
  // A file that holds no licence was presented nonetheless: that it is none is the answer (V0).
  return given.trim();
}

/** A token is no file name, and may be longer than one can be. */
function toNothing(error: unknown): undefined {
  if (error instanceof Error && 'syscall' in error) return undefined;
  throw error;
}

const isIdentifier: Text = { zh: '这是证照标识，不是证照', en: 'This is an identifier, not a licence' };
const askStatus: Text = {
  zh: '请用 shuqiao licence status <标识> 查询登记状态',
  en: 'Ask the register: shuqiao licence status <identifier>',
};
const needsGateway: Text = {
  zh: '亮证码和加注件编号须在线核验',
  en: 'A show code or the id of a stamped copy must be verified online',
};
const useDesk: Text = { zh: '请在门户核验页扫描', en: 'Scan it on the verification page of the portal' };
const foreign: Text = {
  zh: '这是他处的网址，未予访问，也不是证照',
  en: 'This is the address of somebody else; it was not opened and is no licence',
};
const notFound: Text = {
  zh: '既不是证照，也没有这个文件',
  en: 'Neither a licence nor the name of a file',
};
