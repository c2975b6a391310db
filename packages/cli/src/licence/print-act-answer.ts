import type { LicenceCalls } from '@shuqiao/client/licence/licence-calls';
import { LICENCE_STATES } from '@shuqiao/domain/licence/licence-states';
import type { Cli } from '../cli.ts';
import type { Text } from '../text.ts';

type ActAnswer = Awaited<ReturnType<LicenceCalls['act']>>['body'];

/** What an act came to; the same act sent again changes nothing and says so. */
export function printActAnswer(answer: ActAnswer, asJson: boolean, { print, say }: Cli): void {
  if (asJson) {
    print(JSON.stringify(answer, null, 2));
    return;
  }
  print(say(toSummary(answer)));
  for (const copy of answer.fallen) {
    print(say({ zh: `  随之失效：${copy}`, en: `  No longer valid with it: ${copy}` }));
  }
}

function toSummary({ identifier, version, state, repeated, logIndex }: ActAnswer): Text {
  const { zh, en } = LICENCE_STATES[state];
  const again = repeated ? { zh: '，此前已登记', en: ', was on record before' } : { zh: '', en: '' };
  const log =
    logIndex === null
      ? { zh: '', en: '' }
      : { zh: `，留痕第 ${logIndex} 号`, en: `, evidence entry ${logIndex}` };
  return {
    zh: `✓ ${identifier} 第 ${version} 版：${zh}${again.zh}${log.zh}`,
    en: `✓ ${identifier} version ${version}: ${en}${again.en}${log.en}`,
  };
}
