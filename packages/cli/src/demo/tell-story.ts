import type { Cli } from '../cli.ts';
import { agreeToShare, applyForSharing, seeGrant } from './apply-and-agree.ts';
import { askSigned } from './ask-signed.ts';
import { pushDelivery } from './push-delivery.ts';
import { refusals } from './refusals.ts';
import { seeCatalogue } from './see-catalogue.ts';
import { seeRates } from './see-rates.ts';
import { StepFailed } from './step-failed.ts';
import { verifyEvidence } from './verify-evidence.ts';
import type { Step, World } from './world.ts';

export const steps: readonly Step[] = [
  seeCatalogue,
  pushDelivery,
  applyForSharing,
  agreeToShare,
  seeGrant,
  askSigned,
  ...refusals,
  seeRates,
  verifyEvidence,
];

export interface ToldStep {
  readonly id: string;
  readonly ok: boolean;
  readonly detail: string;
}

/** Runs every step, also after one that failed: what follows may still hold. */
export async function tellStory(world: World, show: (line: string) => void): Promise<ToldStep[]> {
  const told: ToldStep[] = [];
  for (const [i, step] of steps.entries()) {
    show(`\n【${i + 1}/${steps.length}】${world.cli.say(step.title)}`);
    const { lines, ...result } = await runStep(step, world);
    show(`  ${result.ok ? '✓' : '✗'} ${result.detail}`);
    for (const line of lines) show(`    ${line}`);
    told.push(result);
  }
  return told;
}

async function runStep({ id, run }: Step, world: World): Promise<ToldStep & { lines: readonly string[] }> {
  try {
    const { detail, lines = [] } = await run(world);
    return { id, ok: true, detail: world.cli.say(detail), lines };
  } catch (error) {
    return { id, ok: false, detail: toDetail(error, world.cli), lines: [] };
  }
}

function toDetail(error: unknown, { say }: Cli): string {
  if (error instanceof StepFailed) return say(error.text);
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
