import { fromPathCode } from '@shuqiao/domain/resource-code';
import { body } from '@shuqiao/http/body';
import { Problem } from '@shuqiao/http/problem';
import { requireDepartment } from '@shuqiao/http/require-department';
import { type PersonEnv, requireRole } from '@shuqiao/http/require-role';
import type { ContractDocument } from '@shuqiao/schemas/types/directory';
import { type Contract, insertContract } from '@shuqiao/storage/catalogue/contract';
import { findResource } from '@shuqiao/storage/catalogue/resource';
import type { Hono } from 'hono';
import { commitChange } from '../commit-change.ts';
import { checkContractOf } from '../contracts/check-contract-of.ts';
import { compareVersions, listContracts } from '../contracts/list-contracts.ts';
import type { CatalogueDeps } from '../deps.ts';
import { toContractProblem } from '../findings.ts';
import { toContract } from '../representation/to-contract.ts';
import { toResource } from '../representation/to-resource.ts';

const MAX_BYTES = 1_048_576;

function toRow(document: ContractDocument, publishedAtMs: number): Contract {
  const { $id: id, 'x-resource': resource, 'x-version': version } = document;
  return { id, resource, version, state: 'active', publishedAtMs, document };
}

/** A published version never changes; a new one stands next to it, and both are answered. */
export function publishContract(app: Hono<PersonEnv>, deps: CatalogueDeps): void {
  app.post(
    '/catalogue/v1/resources/:pathCode/contracts',
    requireRole(deps.verifyPerson, 'officer', 'bureau'),
    body<ContractDocument, PersonEnv>('directory#/$defs/contractDocument', { maxBytes: MAX_BYTES }),
    async (c) => {
      const [person, document] = [c.get('person'), c.req.valid('json')];
      const code = fromPathCode(c.req.param('pathCode'));
      const found = code === undefined ? undefined : await findResource(deps.store.read, code);
      if (!found) throw new Problem('not_found');
      const entry = toResource(found);
      requireDepartment(person, entry.provider, 'or-bureau');

      const errors = checkContractOf(entry, document);
      if (errors.length > 0) throw toContractProblem(errors);

      const row = toRow(document, deps.clock());
      await commitChange(deps, async (w) => {
        const [newest] = await listContracts(w, entry.code);
        if (newest && compareVersions(row.version, newest.version) < 0) {
          throw new Problem('state_conflict', { state: newest.version });
        }
        if (!(await insertContract(w, row))) throw new Problem('already_exists');
        const record = { event: 'contract.published', contract: row.id, actor: person.subject };
        return {
          result: row,
          change: { type: 'catalogue.published', departments: [entry.provider], record },
        };
      });
      const location = `/catalogue/v1/resources/${c.req.param('pathCode')}/contracts/${row.version}`;
      return c.json(toContract(row), 201, { Location: location });
    },
  );
}
