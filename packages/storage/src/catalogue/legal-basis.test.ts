import { expect, test } from 'vitest';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { allLegalBases, findLegalBasis, insertLegalBasis, listLegalBases } from './legal-basis.ts';

const bases = ['809-20', '809-14', '民法典-201'].map((id) => ({ id, title: `第${id}条`, document: { id } }));

describeOnBothEngines('legal bases', 'catalogue', (open) => {
  test('are stored once each and listed in order', async () => {
    const store = await open();
    await store.write(async (w) => {
      for (const basis of bases) await insertLegalBasis(w, basis);
    });
    const [twenty, fourteen, civil] = bases;

    expect(await store.write((w) => insertLegalBasis(w, { id: '809-20', title: 'x', document: {} }))).toBe(
      false,
    );
    expect(await findLegalBasis(store.read, '809-20')).toEqual(twenty);
    expect(await allLegalBases(store.read)).toEqual([fourteen, twenty, civil]);
    expect(await listLegalBases(store.read, { after: '809-14', limit: 1 })).toEqual({
      rows: [twenty],
      next: '809-20',
    });
  });
});
