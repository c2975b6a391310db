import { toLegalDate } from '@shuqiao/domain/calendar/legal-date';
import { order809Articles } from '@shuqiao/domain/clocks/articles';
import { body } from '@shuqiao/http/body';
import { Problem } from '@shuqiao/http/problem';
import { type PersonEnv, requireRole } from '@shuqiao/http/require-role';
import type { ApplicationSubmission } from '@shuqiao/schemas/types/application-submission';
import type { Resource } from '@shuqiao/schemas/types/resource';
import { insertApplication } from '@shuqiao/storage/catalogue/application';
import { findDepartment } from '@shuqiao/storage/catalogue/department';
import { findResource } from '@shuqiao/storage/catalogue/resource';
import type { Hono } from 'hono';
import type { ApplicationFile } from '../applications/application-file.ts';
import { checkReferences } from '../applications/check-references.ts';
import { checkSubmission } from '../applications/check-submission.ts';
import { startAnswerClock } from '../applications/start-clocks.ts';
import { takeId } from '../applications/take-id.ts';
import { toReceived } from '../applications/to-received.ts';
import { commitChange } from '../commit-change.ts';
import { findContractInForce } from '../contracts/find-contract-in-force.ts';
import type { CatalogueDeps } from '../deps.ts';
import { unknownReference } from '../findings.ts';
import { toApplication } from '../representation/to-application.ts';
import { toResource } from '../representation/to-resource.ts';

/** What a department may not know of, it cannot apply for: hidden and invented codes are refused alike. */
async function getEntry(
  { store, visibility }: CatalogueDeps,
  code: string,
  department: string,
): Promise<Resource> {
  const mayKnow = await visibility.forViewer({ seesAll: false, department });
  const row = mayKnow(code) ? await findResource(store.read, code) : undefined;
  if (!row) throw unknownReference('/resource');
  return toResource(row);
}

async function check(
  deps: CatalogueDeps,
  submission: ApplicationSubmission,
  department: string,
): Promise<Resource> {
  const { read } = deps.store;
  if (!(await findDepartment(read, department))) throw new Problem('department_mismatch');
  const entry = await getEntry(deps, submission.resource, department);
  const contract = await findContractInForce(read, entry.code);
  const refusal =
    checkSubmission({ department, submission, entry, contract }) ??
    (await checkReferences(read, submission, department));
  if (refusal) throw refusal;
  return entry;
}

function toFile(
  entry: Resource,
  submission: ApplicationSubmission,
  by: string,
  nowMs: number,
): ApplicationFile {
  return {
    submission,
    submittedBy: by,
    clock: startAnswerClock(entry, submission.items, nowMs) ?? null,
    provideClock: null,
    answer: null,
    answeredBy: null,
    grant: null,
  };
}

/** Order 809 art. 20, 21: receipt starts the provider's clock. */
export function submitApplication(app: Hono<PersonEnv>, deps: CatalogueDeps): void {
  app.post(
    '/catalogue/v1/applications',
    requireRole(deps.verifyPerson, 'officer'),
    body<ApplicationSubmission, PersonEnv>('application-submission'),
    async (c) => {
      const [{ subject, department }, submission] = [c.get('person'), c.req.valid('json')];
      if (department === undefined) throw new Problem('department_mismatch');
      const entry = await check(deps, submission, department);
      const nowMs = deps.clock();
      const file = toFile(entry, submission, subject, nowMs);

      const application = await commitChange(deps, async (w) => {
        const id = await takeId(w, 'A', nowMs);
        const result = toReceived({ id, department, provider: entry.provider, receivedAtMs: nowMs, file });
        const { version: _version, ...row } = result;
        const article = order809Articles.application.id;
        const inserted = await insertApplication(w, row, {
          actor: subject,
          atMs: nowMs,
          article,
          reason: null,
        });
        if (!inserted) throw new Problem('already_exists');
        const { resource, items } = submission;
        const record = { event: 'application.submitted', application: id, resource, items, actor: subject };
        return {
          result,
          change: { type: 'grant.changed', departments: [department, entry.provider], record },
        };
      });
      const location = `/catalogue/v1/applications/${application.id}`;
      return c.json(toApplication(application, toLegalDate(nowMs)), 201, { Location: location });
    },
  );
}
