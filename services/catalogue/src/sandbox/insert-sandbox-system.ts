import { toLegalDate } from '@shuqiao/domain/calendar/legal-date';
import { Problem } from '@shuqiao/http/problem';
import { findDepartment } from '@shuqiao/storage/catalogue/department';
import { insertSandbox, type Sandbox } from '@shuqiao/storage/catalogue/sandbox';
import { insertSystem } from '@shuqiao/storage/catalogue/system';
import { insertSandboxKey } from '@shuqiao/storage/catalogue/system-key';
import type { Writer } from '@shuqiao/storage/store';
import type { Admission } from '../keys/admit-registration.ts';

async function requireExisting(w: Writer, code: string, nowMs: number): Promise<void> {
  const department = await findDepartment(w, code);
  const isOver = department?.validTo != null && department.validTo < toLegalDate(nowMs);
  if (!department || isOver) throw new Problem('sandbox_no_department');
}

/** The system, its key and its grant. @throws Problem */
export async function insertSandboxSystem(
  w: Writer,
  sandbox: Sandbox,
  department: string,
  { jwk }: Pick<Admission, 'jwk'>,
): Promise<void> {
  const { system, owner, createdAtMs, expiresAtMs } = sandbox;
  await requireExisting(w, department, createdAtMs);
  const row = { id: system, department, name: '沙箱试用', state: 'active' as const, createdAtMs };
  const key = {
    kid: jwk.kid,
    system,
    alg: jwk.alg,
    jwk,
    uploadedBy: owner,
    uploadedAtMs: createdAtMs,
    notBeforeMs: createdAtMs,
    notAfterMs: expiresAtMs,
  };
  const inserted =
    (await insertSystem(w, row)) && (await insertSandboxKey(w, key)) && (await insertSandbox(w, sandbox));
  if (!inserted) throw new Problem('key_duplicate', { rule: 'SQX-R75' });
}
