import { toLegalDate } from '@shuqiao/domain/calendar/legal-date';
import { order809Articles } from '@shuqiao/domain/clocks/articles';
import { body } from '@shuqiao/http/body';
import type { Person } from '@shuqiao/http/person';
import { Problem } from '@shuqiao/http/problem';
import { requireDepartment } from '@shuqiao/http/require-department';
import { type PersonEnv, requireRole } from '@shuqiao/http/require-role';
import type { ApplicationAnswer } from '@shuqiao/schemas/types/application-answer';
import { type Application, findApplication, moveApplication } from '@shuqiao/storage/catalogue/application';
import { insertGrant } from '@shuqiao/storage/catalogue/grant';
import type { Writer } from '@shuqiao/storage/store';
import type { Hono } from 'hono';
import { decide, type LawfulDecision, toAnswered } from '../applications/decide.ts';
import { takeId } from '../applications/take-id.ts';
import { type ChangeNote, commitChange } from '../commit-change.ts';
import type { CatalogueDeps } from '../deps.ts';
import { toApplication } from '../representation/to-application.ts';

async function getUndecided(w: Writer, person: Person, id: string): Promise<Application> {
  const application = await findApplication(w, id);
  if (!application) throw new Problem('not_found');
  requireDepartment(person, application.provider);
  if (application.state !== 'submitted') throw new Problem('application_decided');
  return application;
}

async function grantTo(w: Writer, application: string, decision: LawfulDecision, nowMs: number) {
  if (!('grant' in decision)) return null;
  const id = await takeId(w, 'G', nowMs);
  const inserted = await insertGrant(w, { ...decision.grant, id, application, state: 'active' });
  if (!inserted) throw new Problem('already_exists');
  return id;
}

function toNote(
  { id, department, provider }: Application,
  by: string,
  decision: LawfulDecision,
  grant: string | null,
): ChangeNote {
  const outcome = 'grant' in decision ? { grant, terms: decision.grant } : { denial: decision.denial };
  const record = { event: 'application.answered', application: id, actor: by, ...outcome };
  return { type: 'grant.changed', departments: [department, provider], record };
}

/** Only the provider answers, once, lawfully or not at all (Order 809 art. 14, 15, 21). A yes is a grant. */
export function answerApplication(app: Hono<PersonEnv>, deps: CatalogueDeps): void {
  app.post(
    '/catalogue/v1/applications/:id/answer',
    requireRole(deps.verifyPerson, 'officer'),
    body<ApplicationAnswer, PersonEnv>('application-answer'),
    async (c) => {
      const [person, answer, atMs] = [c.get('person'), c.req.valid('json'), deps.clock()];
      const { subject } = person;

      const answered = await commitChange(deps, async (w) => {
        const application = await getUndecided(w, person, c.req.param('id'));
        const decision = await decide(w, application, answer);
        const grant = await grantTo(w, application.id, decision, atMs);
        const result = toAnswered(application, { answer, by: subject, atMs, grant });
        const reason = 'denial' in decision ? decision.denial.reasons : null;
        const article = order809Articles.answer.id;
        const moved = await moveApplication(w, result, { actor: subject, atMs, article, reason });
        if (!moved) throw new Problem('application_decided');
        return { result, change: toNote(application, subject, decision, grant) };
      });
      return c.json(toApplication(answered, toLegalDate(atMs)));
    },
  );
}
