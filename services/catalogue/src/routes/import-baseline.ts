import { setImmediate } from 'node:timers/promises';
import { checkContractDocument } from '@shuqiao/domain/contract/check-contract-document';
import { body } from '@shuqiao/http/body';
import { type PersonEnv, requireRole } from '@shuqiao/http/require-role';
import type { BaselineImport } from '@shuqiao/schemas/types/baseline-import';
import type { ContractDocument } from '@shuqiao/schemas/types/directory';
import type { Hono } from 'hono';
import { commitChange } from '../commit-change.ts';
import type { CatalogueDeps } from '../deps.ts';
import { toContractErrors, toContractProblem } from '../findings.ts';
import { importBaseline as importInto } from '../import/import-baseline.ts';

const MAX_BYTES = 8 * 1_048_576;

/** Before the transaction, and letting others run in between: compiling a city's contracts takes a while. */
async function checkDocuments(contracts: readonly ContractDocument[]): Promise<void> {
  for (const [at, document] of contracts.entries()) {
    const errors = toContractErrors(checkContractDocument(document), `/contracts/${at}`);
    if (errors.length > 0) throw toContractProblem(errors);
    await setImmediate();
  }
}

/** A city's start, in one transaction. The same again changes nothing and leaves no record. */
export function importBaseline(app: Hono<PersonEnv>, deps: CatalogueDeps): void {
  app.post(
    '/catalogue/v1/imports',
    requireRole(deps.verifyPerson, 'bureau'),
    body<BaselineImport, PersonEnv>('baseline-import', { maxBytes: MAX_BYTES }),
    async (c) => {
      const [person, baseline] = [c.get('person'), c.req.valid('json')];
      await checkDocuments(baseline.contracts);

      await commitChange(deps, async (w) => {
        const added = await importInto(w, baseline, deps.clock());
        if (Object.keys(added).length === 0) return { result: added, change: undefined };
        const record = { event: 'baseline.imported', added, actor: person.subject };
        return { result: added, change: { type: 'catalogue.published', departments: [], record } };
      });
      return c.body(null, 204);
    },
  );
}
