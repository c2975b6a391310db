import { parseOptions } from './options.ts';
import { printReport } from './report/print-report.ts';
import { runBench } from './run-bench.ts';

try {
  const options = parseOptions(process.argv.slice(2));
  const report = await runBench(options, process.env, (line) => process.stderr.write(`${line}\n`));
  process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : `\n${printReport(report)}`);
  if (report.voids.length > 0) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
