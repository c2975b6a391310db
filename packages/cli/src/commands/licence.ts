import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { addLicenceActs } from './licence-act.ts';
import { addLicenceIssue } from './licence-issue.ts';
import { addLicenceStatus } from './licence-status.ts';
import { addLicenceVerify } from './licence-verify.ts';

export function addLicenceCommand(program: Command, cli: Cli): void {
  const licence = program
    .command('licence')
    .description(cli.say({ zh: '电子证照', en: 'electronic licences' }));
  addLicenceVerify(licence, cli);
  addLicenceStatus(licence, cli);
  addLicenceIssue(licence, cli);
  addLicenceActs(licence, cli);
}
