import { CommanderError } from 'commander';
import { buildProgram } from './build-program.ts';
import type { Cli } from './cli.ts';
import { exitCodes } from './exit-codes.ts';
import { findLanguage } from './find-language.ts';
import { reportError } from './report-error.ts';

export interface CliInput {
  argv: readonly string[];
  /** LC_ALL, LC_MESSAGES or LANG. */
  locale: string;
  baseUrl: string;
  dataDir: string;
  stdin: AsyncIterable<Uint8Array | string>;
  stdout: NodeJS.WritableStream;
  stderr: NodeJS.WritableStream & { isTTY?: boolean };
  clock: () => number;
}

/** Runs one command to its end; the exit code. */
export async function runCli({ argv, locale, baseUrl, dataDir, stdin, stdout, stderr, clock }: CliInput) {
  let exitCode: number = exitCodes.ok;
  const lang = findLanguage(argv, locale);
  const cli: Cli = {
    lang,
    defaults: { baseUrl, dataDir },
    clock,
    print: (line) => void stdout.write(`${line}\n`),
    note: (line) => void stderr.write(`${line}\n`),
    say: (text) => text[lang],
    readInput: () => readText(stdin),
    progress: stderr.isTTY ? stderr : undefined,
    finish: (code) => {
      exitCode = code;
    },
  };
  try {
    await buildProgram(cli).parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.ok;
    return reportError(error, cli);
  }
}

async function readText(stream: AsyncIterable<Uint8Array | string>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
