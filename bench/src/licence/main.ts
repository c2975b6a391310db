import { licence } from '../measures/licence.ts';
import { parseOptions } from '../options.ts';
import { printMeasures } from '../report/print-report.ts';
import { reportMeasures } from '../report/report.ts';
import { type LicencePlan, runLicences } from './run-licences.ts';

const say = (line: string) => process.stderr.write(`${line}\n`);
const args = process.argv.slice(2);
const [first = ''] = args;

if (first.startsWith('{')) {
  const plan: LicencePlan = JSON.parse(first);
  process.stdout.write(JSON.stringify(await runLicences(plan, say)));
} else {
  const licences = await runLicences(parseOptions(args).licences, say);
  const measures = reportMeasures(licence, { hosted: new Map(), deliveries: undefined, licences });
  process.stdout.write(`${printMeasures(measures)}\n`);
}
