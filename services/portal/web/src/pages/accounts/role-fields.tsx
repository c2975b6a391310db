import type { Role } from '../../api/use-session.ts';
import { useText } from '../../i18n/use-text.ts';
import { shellTexts } from '../../shell/shell-texts.ts';
import { Field } from '../../ui/field.tsx';
import { accountTexts } from '../account/account-texts.ts';
import { accountsTexts } from './accounts-texts.ts';
import { DepartmentSelect } from './department-select.tsx';

export interface RoleChoice {
  readonly role: Role | '';
  readonly department: string;
}

const all: readonly Role[] = [
  'administrator',
  'auditor',
  'operator',
  'developer',
  'officer',
  'issuer',
  'clerk',
  'bureau',
];

const ofDepartments: ReadonlySet<Role | ''> = new Set(['developer', 'officer', 'issuer', 'clerk']);

export const needsDepartment = (role: Role | ''): boolean => ofDepartments.has(role);

export function toRoleBody({ role, department }: RoleChoice) {
  return { role, department: needsDepartment(role) ? department : null };
}

/** Exactly one role, with what it may do, and the department of those that act for one. */
export function RoleFields({ value, onChange }: { value: RoleChoice; onChange: (next: RoleChoice) => void }) {
  const t = useText(accountsTexts);
  const { duties } = useText(accountTexts);
  const { roles } = useText(shellTexts);
  return (
    <>
      <Field label={t.role} hint={value.role === '' ? undefined : duties[value.role]}>
        {(input) => (
          <select
            {...input}
            className="plain-select"
            required
            value={value.role}
            onChange={(event) =>
              onChange({ ...value, role: all.find((role) => role === event.target.value) ?? '' })
            }
          >
            <option value="">{t.chooseRole}</option>
            {all.map((role) => (
              <option key={role} value={role}>
                {roles[role]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {needsDepartment(value.role) ? (
        <Field label={t.department} hint={t.departmentHint}>
          {(input) => (
            <DepartmentSelect
              input={input}
              value={value.department}
              onChange={(department) => onChange({ ...value, department })}
            />
          )}
        </Field>
      ) : null}
    </>
  );
}
