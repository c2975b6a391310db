import { unknownReference } from '../findings.ts';
import type { Additions } from './additions.ts';
import type { CatalogueState } from './catalogue-state.ts';

/** Every reference that new rows make, with the place where it stands. */
function* listReferences(
  additions: Additions,
  state: CatalogueState,
): Generator<{ known: boolean; pointer: string }> {
  const { departments, resources, legalBases } = state;
  for (const { row, pointer } of additions.departments) {
    const known = row.mergedInto === null || departments.has(row.mergedInto);
    yield { known, pointer: `${pointer}/mergedInto` };
  }
  for (const { row, pointer } of additions.successions) {
    for (const { code } of [...row.predecessors, row.successor]) {
      yield { known: code === null || departments.has(code), pointer };
    }
  }
  for (const { row, pointer } of additions.purposes) {
    const known = row.department === null || departments.has(row.department);
    yield { known, pointer: `${pointer}/department` };
  }
  for (const { row, pointer } of additions.resources) {
    yield { known: departments.has(row.provider), pointer: `${pointer}/provider` };
  }
  for (const { row, pointer } of additions.contracts) {
    yield { known: resources.has(row['x-resource']), pointer: `${pointer}/x-resource` };
  }
  for (const { row, pointer } of additions.obligations) {
    yield { known: departments.has(row.department), pointer: `${pointer}/department` };
    yield { known: resources.has(row.resource), pointer: `${pointer}/resource` };
    yield { known: legalBases.has(row.basis), pointer: `${pointer}/basis` };
  }
}

/** @throws Problem `reference_unknown` at the first reference to what is neither registered nor imported. */
export function checkReferences(additions: Additions, state: CatalogueState): void {
  for (const { known, pointer } of listReferences(additions, state)) {
    if (!known) throw unknownReference(pointer);
  }
}
