import { MISSING_REASONS } from '@shuqiao/domain/provision-rate/reasons';
import { compileApiCheck } from '@shuqiao/http/api-validator';
import type { MissingReasons } from '@shuqiao/schemas/types/missing-reasons';
import { expect, test } from 'vitest';
import { freshUrl } from '../testing/fresh-url.ts';
import { openWorld, readAnswer } from '../testing/world.ts';

test('every reason comes with its meaning and what helps, the most fundamental first', async () => {
  const world = await openWorld();
  const reasons = await readAnswer<MissingReasons>(await world.start(await freshUrl()), 'reasons');

  expect(compileApiCheck('missing-reasons')(reasons)).toEqual([]);
  expect(reasons.map(({ code }) => code)).toEqual(MISSING_REASONS);
  expect(reasons[0]?.fix.zh).toContain('法律依据');
});
