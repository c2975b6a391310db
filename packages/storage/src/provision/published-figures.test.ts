import { expect, test } from 'vitest';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { appendPublishedFigures, findPublishedFigures } from './published-figures.ts';

describeOnBothEngines('published figures', 'provision', (open) => {
  test('are the newest set, whole, with who put it in', async () => {
    const store = await open();
    const append = (value: number) =>
      store.write((w) => appendPublishedFigures(w, { figures: [{ value }], actor: 'bureau-1', madeAtMs: 7 }));

    expect(await findPublishedFigures(store.read)).toBeUndefined();
    expect([await append(86.2), await append(94)]).toEqual([1, 2]);
    expect(await findPublishedFigures(store.read)).toEqual({
      revision: 2,
      figures: [{ value: 94 }],
      actor: 'bureau-1',
      madeAtMs: 7,
    });
  });
});
