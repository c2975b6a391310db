import { deriveSubjectKey, hashSubject } from '@shuqiao/protocol/sqx/subject-hash';
import { findKeptAnswer } from '@shuqiao/storage/exchange/kept-answer';
import { listLogEntries } from '@shuqiao/storage/exchange/log-entries';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enterprise } from '../../testing/enterprise.ts';
import { DEPARTMENT, openWorld, resource, type World } from '../../testing/exchange-world.ts';
import { ask, askOwn, deliver } from '../../testing/send.ts';
import { verifyAnswer } from '../../testing/verify-answer.ts';

/** Area 371099: nobody can hold these numbers. */
const person = {
  GMSFHM: '371099199001010014',
  XM: '林示例',
  XBDM: '1',
  CSRQ: '19900101',
  HJXZQHDM: '371002',
  ZXBS: '0',
};
const spouse = '371099199001010022';
const openCase = {
  SXBM: 'licensing/renewal',
  BJBH: 'BJ-1',
  SQR: '示例科技有限公司',
  SQRDM: enterprise.TYSHXYDM,
  SLSJ: '20260901090000',
};
const closedCase = { ...openCase, BJBH: 'BJ-2', BJSJ: '20260902090000' };
const foreignCase = { ...openCase, BJBH: 'BJ-3', SXBM: 'police/other' };
const marriage = {
  NFGMSFHM: person.GMSFHM,
  NVFGMSFHM: spouse,
  DJLX: '1',
  DJRQ: '20150601',
  DJJG: '市民政局',
};

let world: World;

const namesakes = Array.from({ length: 45 }, (_, i) => i);

beforeAll(async () => {
  world = await openWorld();
  const deliveries = [
    await deliver(world, 'CH-1', resource.resource_id, [enterprise]),
    await deliver(world, 'CH-2', '201001/000001', [openCase, closedCase, foreignCase]),
    await deliver(world, 'CH-3', '101001/000001', [{ GMSFHM: person.GMSFHM, XM: person.XM }]),
    await deliver(world, 'CH-4', '101001/000002', [person]),
    await deliver(
      world,
      'CH-5',
      '101003/000001',
      namesakes.map((i) => ({
        ...marriage,
        DJRQ: `2015${String(1 + (i % 12)).padStart(2, '0')}${String(1 + Math.floor(i / 12)).padStart(2, '0')}`,
      })),
    ),
  ];
  expect(deliveries.map(({ status, body }) => [status, body.toString()])).toEqual(
    deliveries.map(() => [200, '']),
  );
});
afterAll(() => world.close());

const codeOf = async (question: Parameters<typeof ask>[1]) => (await ask(world, question)).json?.code;

describe('who may ask', () => {
  test('SQX-R60: contract, grant and holder are checked, each with its own code', async () => {
    expect(await codeOf({ claims: { contract: 'urn:shuqiao:contract:102001-000001@9.0.0' } })).toBe(
      'contract_unknown',
    );
    expect(await codeOf({ claims: { grant_id: 'G-NONE' } })).toBe('grant_inactive');
    expect(await codeOf({ claims: { iss: 'dept-b' }, key: world.keys.other })).toBe('grant_inactive');
  });

  test('SQX-R61: a resource that may not be seen is answered like one that does not exist', async () => {
    const hidden = await ask(world, { resource: '102001/000002' });
    const invented = await ask(world, { resource: '102001/000999' });
    const face = ({ status, json }: typeof hidden) => ({ status, ...json, instance: '', resource: '' });

    expect(face(hidden)).toEqual(face(invented));
    expect(hidden.json?.code).toBe('resource_unknown');
  });

  test('SQX-R62: another purpose, and another legal basis, are refused', async () => {
    expect(await codeOf({ claims: { purpose: 'police/other' } })).toBe('purpose_not_granted');
    expect(await codeOf({ claims: { legal_basis: 'LB-9999' } })).toBe('purpose_not_granted');
  });

  test('SQX-R63: an item that was not granted is refused with its pointer', async () => {
    const { status, json } = await ask(world, {
      body: { TYSHXYDM: enterprise.TYSHXYDM, items: ['QYMC', 'FDDBR'] },
    });

    expect(status).toBe(403);
    expect(json).toMatchObject({ code: 'field_not_granted', pointers: ['/items/1'] });
  });

  test('SQX-R64: only an open case of the own department opens a resource that asks for one', async () => {
    const about = (case_id?: string) => ({
      resource: '101001/000002',
      body: { GMSFHM: person.GMSFHM },
      claims: { grant_id: 'G-CASE', ...(case_id && { case_id }) },
    });

    expect((await ask(world, about('BJ-1'))).status).toBe(200);
    for (const wrong of [undefined, 'BJ-2', 'BJ-3', 'BJ-4'])
      expect(await codeOf(about(wrong))).toBe('case_not_open');
  });

  test('SQX-R64: a stored consent opens a resource that asks for one; a wrong or expired one does not', async () => {
    const consent = {
      subjectHash: null,
      resources: ['101003/000001'],
      purposes: ['licensing/renewal'],
      validFrom: '2026-01-01T00:00:00Z',
      validTo: '2099-01-01T00:00:00Z',
      obtainedBy: 'window',
    };
    const stored = await askOwn(world, 'consents', consent);
    const expired = await askOwn(world, 'consents', { ...consent, validTo: '2026-01-02T00:00:00Z' });
    const about = (hash: unknown) => ({
      resource: '101003/000001',
      body: { NFGMSFHM: person.GMSFHM },
      claims: { grant_id: 'G-CONSENT', consent: hash },
    });

    expect((await ask(world, about(stored.json?.hash))).status).toBe(200);
    expect(await codeOf(about(expired.json?.hash))).toBe('consent_required');
    expect(await codeOf(about('A'.repeat(43)))).toBe('consent_required');
  });

  test('SQX-R33: the body must be about the subject that was signed', async () => {
    const about = (identifier: string | undefined) => {
      const key = deriveSubjectKey(world.exchange.subjectMasterKey, 'dept-a');
      const subject_hash = identifier && hashSubject(key, identifier);
      const claims = { grant_id: 'G-VERIFY', ...(subject_hash && { subject_hash }) };
      return { resource: '101001/000001', body: { GMSFHM: person.GMSFHM, XM: person.XM }, claims };
    };

    expect((await ask(world, about(person.GMSFHM))).json?.records).toEqual([{ HYJG: '1' }]);
    expect(await codeOf(about(spouse))).toBe('subject_mismatch');
    expect(await codeOf(about(undefined))).toBe('subject_mismatch');
  });

  test('a verification tells whether all agrees, and nothing else', async () => {
    const key = deriveSubjectKey(world.exchange.subjectMasterKey, 'dept-a');
    const verify = (GMSFHM: string, XM: string) =>
      ask(world, {
        resource: '101001/000001',
        body: { GMSFHM, XM },
        claims: { grant_id: 'G-VERIFY', subject_hash: hashSubject(key, GMSFHM) },
      });

    expect((await verify(person.GMSFHM, '别人')).json?.records).toEqual([{ HYJG: '0' }]);
    expect((await verify(spouse, person.XM)).json?.records).toEqual([{ HYJG: '0' }]);
  });

  test('SQX-R66: a system sees its own grants and no others', async () => {
    const own = await askOwn(world, 'grants', {});
    const others = await askOwn(world, 'grants', {}, { claims: { iss: 'dept-b' }, key: world.keys.other });

    expect(JSON.stringify(own.json)).toContain('G-VERIFY');
    expect(JSON.stringify(others.json)).not.toContain('G-VERIFY');
  });
});

describe('quota and schema', () => {
  test('SQX-R65: of parallel requests at the limit exactly the limit passes, per grant and per actor', async () => {
    await world.publish((directory) => {
      const [first] = directory.grants;
      if (first) directory.grants.push({ ...first, id: 'G-FEW', quotaPerDay: 7, quotaPerActorPerDay: 5 });
    });
    const burst = (sub_pseudonym: string) =>
      Promise.all(
        Array.from({ length: 20 }, () =>
          ask(world, {
            claims: {
              grant_id: 'G-FEW',
              actor: { sub_pseudonym, role: 'clerk', loa: 'high', terminal: 'T' },
            },
          }),
        ),
      );
    const first = await burst('op-1');
    const second = await burst('op-2');
    const refused = first.find(({ status }) => status === 429);

    expect(first.filter(({ status }) => status === 200)).toHaveLength(5);
    expect(second.filter(({ status }) => status === 200)).toHaveLength(2);
    expect(refused?.json).toMatchObject({ code: 'quota', scope: 'actor' });
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0);
  });

  test('SQX-R67: a body outside the contract is refused with pointers and keywords', async () => {
    const unknown = await ask(world, { body: { TYSHXYDM: enterprise.TYSHXYDM, limit: 0 } });
    const duplicate = await ask(world, {
      rawBody: '{"TYSHXYDM":"91371000MAT000018Y","TYSHXYDM":"91440300708461136T"}',
    });

    expect([unknown.status, unknown.json?.code]).toEqual([422, 'schema']);
    expect(unknown.json?.errors).toMatchObject([{ pointer: '/limit', keyword: 'minimum' }]);
    expect(duplicate.json).toMatchObject({ code: 'schema', errors: [{ keyword: 'duplicate' }] });
  });

  test('a resource without any delivery is said to be without one, never empty', async () => {
    const fresh = await openWorld();
    const asked = await ask(fresh);
    await fresh.close();

    expect([asked.status, asked.json?.code]).toEqual([503, 'not_delivered']);
  });

  test('more records than fit come page by page, each once', async () => {
    const consent = await askOwn(world, 'consents', {
      subjectHash: null,
      resources: ['101003/000001'],
      purposes: ['licensing/renewal'],
      validFrom: '2026-01-01T00:00:00Z',
      validTo: '2098-01-01T00:00:00Z',
      obtainedBy: 'mobile',
    });
    const dates: unknown[] = [];
    let cursor: unknown;
    do {
      const { json } = await ask(world, {
        resource: '101003/000001',
        body: { NFGMSFHM: person.GMSFHM, limit: 10, ...(cursor ? { cursor } : {}) },
        claims: { grant_id: 'G-CONSENT', consent: consent.json?.hash },
      });
      const records = (json?.records ?? []) as { DJRQ: string }[];
      dates.push(...records.map(({ DJRQ }) => DJRQ));
      cursor = json?.next;
    } while (cursor);

    expect(dates).toHaveLength(namesakes.length);
    expect(new Set(dates).size).toBe(namesakes.length);
  });
});

describe('a retry key', () => {
  const idem = (text: string) => `idem-${text}`.padEnd(20, '0');

  test('SQX-R50, SQX-R51: gives the first answer again, bound to the new request, without using quota', async () => {
    const first = await ask(world, { claims: { idem: idem('a') } });
    await deliver(world, 'CH-1', resource.resource_id, [{ ...enterprise, QYMC: '更名科技有限公司' }]);
    const again = await ask(world, { claims: { idem: idem('a') } });

    expect(again.body).toEqual(first.body);
    expect(verifyAnswer(world, again)).toMatchObject({
      claims: { idem_of: first.claims.jti, req_jti: again.claims.jti },
    });
    await deliver(world, 'CH-1', resource.resource_id, [enterprise]);
  });

  test('SQX-R52: with another body is a conflict', async () => {
    await ask(world, { claims: { idem: idem('b') } });

    expect(await codeOf({ claims: { idem: idem('b') }, body: { QYMC: enterprise.QYMC } })).toBe(
      'idem_conflict',
    );
  });

  test('SQX-R53: while the first one runs, a second one is told to wait', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => ask(world, { claims: { idem: idem('c') } })),
    );
    const codes = answers.map(({ status, json }) => json?.code ?? status);

    expect(codes.every((code) => code === 200 || code === 'idem_in_progress')).toBe(true);
    expect(codes).toContain(200);
  });

  test('SQX-R54: a failure is not kept', async () => {
    const fresh = await openWorld();
    const failed = await ask(fresh, { claims: { idem: idem('d') } });
    await deliver(fresh, 'CH-1', resource.resource_id, [enterprise]);
    const again = await ask(fresh, { claims: { idem: idem('d') } });
    await fresh.close();

    expect([failed.status, again.status]).toEqual([503, 200]);
  });

  test('SQX-R55: is forgotten after ten minutes, and what is kept cannot be read in the database', async () => {
    const fresh = await openWorld();
    await deliver(fresh, 'CH-1', resource.resource_id, [enterprise]);
    await ask(fresh, { claims: { idem: idem('e') } });
    const kept = await findKeptAnswer(fresh.exchange.store.read, 'dept-a', idem('e'), fresh.nowMs());
    fresh.advance(601_000);
    await deliver(fresh, 'CH-1', resource.resource_id, [{ ...enterprise, QYMC: '更名科技有限公司' }]);
    const later = await ask(fresh, { claims: { idem: idem('e') } });
    await fresh.close();

    expect(kept?.answer).toBeDefined();
    expect(Buffer.from(kept?.answer ?? '', 'base64url').toString()).not.toContain('QYMC');
    expect(later.body.toString()).toContain('更名');
  });
});

test('the evidence of all this names no department, resource, case or person', async () => {
  const texts = (await listLogEntries(world.exchange.store.read, 0, 1_000)).map(({ entry }) => entry);
  const secrets = [
    DEPARTMENT.requester,
    DEPARTMENT.provider,
    '102001',
    'BJ-1',
    person.GMSFHM,
    enterprise.TYSHXYDM,
    'dept-a',
  ];

  expect(texts.length).toBeGreaterThan(50);
  for (const secret of secrets) expect(texts.join('\n')).not.toContain(secret);
});
