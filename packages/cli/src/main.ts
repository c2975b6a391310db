import { runCli } from './run-cli.ts';

const { env, stdin, stdout, stderr } = process;

// `shuqiao rates | head` closes the pipe early: that is the reader's right, not a failure.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await runCli({
  argv: process.argv.slice(2),
  locale: env.LC_ALL || env.LC_MESSAGES || env.LANG || '',
  baseUrl: env.SHUQIAO_BASE_URL ?? 'http://127.0.0.1:8700',
  dataDir: env.SHUQIAO_DATA_DIR ?? './data',
  stdin,
  stdout,
  stderr,
  clock: Date.now,
});
