import type { EvidenceEntry, EvidencePage } from '@shuqiao/schemas/types/evidence-page';
import { describe, expect, test } from 'vitest';
import { freshUrl } from '../testing/fresh-url.ts';
import { TestLog } from '../testing/test-log.ts';
import { deliver, openWorld, readRates, type World } from '../testing/world.ts';

type Bend = (page: EvidencePage) => EvidencePage;

/** Changes the entries of a page that have not been read before. */
const bendFresh =
  (change: (entry: EvidenceEntry) => EvidenceEntry | undefined): Bend =>
  ({ size, entries }) => ({ size, entries: entries.flatMap((entry) => change(entry) ?? []) });

const claim = '"records":480';

/** A log of three entries has been read; an honest one would bring two more. */
const lies: [fault: string, bend: Bend][] = [
  [
    'evidence_commitment',
    bendFresh((entry) => ({ ...entry, message: entry.message?.replace(claim, '"records":481') ?? null })),
  ],
  ['evidence_commitment', bendFresh((entry) => (entry.message ? { ...entry, salt: 'A'.repeat(43) } : entry))],
  [
    'evidence_commitment',
    bendFresh((entry) =>
      entry.index === 3 ? { ...entry, message: 'x', salt: Buffer.alloc(32).toString('base64url') } : entry,
    ),
  ],
  ['evidence_gap', bendFresh((entry) => (entry.index === 3 ? undefined : entry))],
  ['evidence_gap', bendFresh((entry) => (entry.index > 2 ? undefined : entry))],
  ['evidence_gap', bendFresh((entry) => (entry.index === 2 ? undefined : entry))],
  ['evidence_gap', bendFresh((entry) => ({ ...entry, index: entry.index === 4 ? 3 : entry.index }))],
  ['evidence_malformed', bendFresh((entry) => (entry.index === 3 ? { ...entry, entry: '{}' } : entry))],
  [
    'evidence_malformed',
    bendFresh((entry) => ({ ...entry, entry: entry.index === 3 ? ` ${entry.entry}` : entry.entry })),
  ],
  ['evidence_shrunk', ({ entries }) => ({ size: 2, entries: entries.slice(0, 2) })],
];

async function openReadWorld() {
  const world = await openWorld();
  deliver(world);
  const provision = await world.start(await freshUrl());
  const first = await readRates(provision);
  deliver(world);
  return { world, provision, first };
}

function rewrite(world: World): void {
  world.upstream.log = new TestLog('another');
  for (let i = 0; i < 3; i++) deliver(world, { delivery_id: `D-${i}` });
}

describe('no figure rests on evidence that does not verify', () => {
  test.each(lies)(
    '%s: refused with its reason, and readiness is down for the same one',
    async (reason, bend) => {
      const { world, provision } = await openReadWorld();
      world.upstream.bend = bend;
      const answer = await provision.app.request('/provision/v1/rates');

      expect(answer.status).toBe(503);
      expect(await answer.json()).toMatchObject({ code: 'not_ready', reason });
      const { state, checks } = await provision.health.report();
      expect([state, checks[0]]).toEqual(['down', { name: 'rates', state: 'down', reason }]);
    },
  );

  test('a log that was written anew behind the reader is noticed, however long it is', async () => {
    const { world, provision } = await openReadWorld();
    rewrite(world);
    const answer = await provision.app.request('/provision/v1/rates');
    expect(await answer.json()).toMatchObject({ code: 'not_ready', reason: 'evidence_rewritten', index: 2 });
  });

  test('a department is told no figure either', async () => {
    const { world, provision } = await openReadWorld();
    rewrite(world);
    const answer = await provision.app.request('/provision/v1/rates/11371000MBT000273B');
    expect(answer.status).toBe(503);
  });

  test('nothing of a page with one wrong entry is taken over, and an honest one heals it', async () => {
    const { world, provision, first } = await openReadWorld();
    world.upstream.bend = bendFresh((entry) =>
      entry.index === 4 && entry.message ? { ...entry, message: `${entry.message} ` } : entry,
    );
    const refused = await provision.app.request('/provision/v1/rates');
    world.upstream.bend = (page) => page;
    const healed = await readRates(provision);

    expect(refused.status).toBe(503);
    expect([first.evidence.size, healed.evidence.size]).toEqual([3, 5]);
    expect(healed.evidence.root).toBe(world.upstream.log.root);
    expect((await provision.health.report()).state).toBe('ok');
  });
});
