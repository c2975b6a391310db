import { indexDirectory } from '@shuqiao/domain/directory-index';
import { compileApiCheck } from '@shuqiao/http/api-validator';
import type { DirectoryView } from '@shuqiao/http/directory/directory-holder';
import type { Directory, DirectoryGrant } from '@shuqiao/schemas/types/directory';
import { expect, test } from 'vitest';
import { readGrants } from './read-grants.ts';

const own = '11371000MBT0002816';
const foreign = '11371000MBT000273B';

const grant = (id: string, change: Partial<DirectoryGrant> = {}): DirectoryGrant => ({
  id,
  resource: '102001/000001',
  department: own,
  systems: null,
  purposes: ['tax-registration'],
  legalBases: ['809-14'],
  items: ['TYSHXYDM', 'QYMC'],
  masks: { QYMC: 'name' },
  quotaPerDay: 1_000,
  quotaPerActorPerDay: null,
  validFrom: '2026-11-01',
  validTo: null,
  state: 'active',
  ...change,
});

function viewOf(grants: DirectoryGrant[]): DirectoryView {
  const empty = { departments: [], systems: [], resources: [], contracts: [], purposes: [], legalBases: [] };
  const times = { issuedAt: '2026-11-23T00:00:00Z', expiresAt: '2026-11-24T00:00:00Z' };
  const directory: Directory = {
    issuer: 'https://gw.shuqiao.example',
    version: 1,
    ...times,
    ...empty,
    grants,
    channels: [],
    obligations: [],
  };
  const contract = () => {
    throw new Error('no contract is asked for');
  };
  return { index: indexDirectory(directory), hash: '', contract, systems: new Map() };
}

function ask(department: string, id: string, grants: DirectoryGrant[], body: unknown = {}) {
  const directory = { id, department, name: '测试系统', state: 'active', keys: new Map() } as const;
  return readGrants({ system: { id, keys: new Map(), directory }, view: viewOf(grants) }, body);
}

async function listGrants(...asked: Parameters<typeof ask>): Promise<DirectoryGrant[]> {
  const settlement = await ask(...asked);
  if (settlement.kind !== 'answered') throw new Error(`refused: ${settlement.code}`);
  const answer = JSON.parse(String(settlement.body));
  expect(compileApiCheck('grants-answer')(answer)).toEqual([]);
  return answer.grants;
}

const all = [
  grant('every-system'),
  grant('this-system', { systems: ['tax.core'], validTo: '2027-03-31', state: 'suspended' }),
  grant('sister-system', { systems: ['tax.hall'] }),
  grant('foreign', { department: foreign }),
];

test('SQX-R66: two departments see two lists, each grant as it stands in the directory', async () => {
  expect(await listGrants(own, 'tax.core', all)).toEqual([all[0], all[1]]);
  expect(await listGrants(foreign, 'gsj.registry', all)).toEqual([all[3]]);
});

test('a system sees no grant of another system of its department', async () => {
  expect((await listGrants(own, 'tax.hall', all)).map(({ id }) => id)).toEqual([
    'every-system',
    'sister-system',
  ]);
});

test('a system without grants learns that it has none', async () => {
  expect(await ask(own, 'tax.core', [])).toMatchObject({
    outcome: 'no_data',
    records: 0,
    body: '{"grants":[]}',
  });
});

test.each([{ department: foreign }, [], null, 'x'])('body %j is refused', async (body) => {
  expect(await ask(own, 'tax.core', all, body)).toMatchObject({ kind: 'refused', code: 'schema' });
});
