import type { Enterprise, Person } from '../city.ts';
import { codeOf, isEnterprise } from '../subject.ts';
import type { LicenceHolder } from './licence-draft.ts';

export function toHolder(subject: Person | Enterprise): LicenceHolder {
  const common = { code: codeOf(subject), name: subject.name };
  return isEnterprise(subject)
    ? { kind: 'organisation', codeType: '001', ...common }
    : { kind: 'person', codeType: '111', ...common };
}
