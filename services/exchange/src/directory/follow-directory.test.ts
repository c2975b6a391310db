import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { directoryHolder } from '@shuqiao/http/directory/directory-holder';
import { followDirectory } from '@shuqiao/http/directory/follow-directory';
import { silentLog } from '@shuqiao/http/log';
import { fakeTimers } from '@shuqiao/http/testing/fake-timers';
import { expect, onTestFinished, test } from 'vitest';
import { openCatalogue } from '../testing/open-catalogue.ts';
import { addSandbox, sandbox } from '../testing/sandbox.ts';

/** Signatures are checked outside the promises that fake timers wait for. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await setImmediate();
}

async function openFollower() {
  const dataDir = await mkdtemp(join(tmpdir(), 'shuqiao-directory-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const timers = fakeTimers(1_790_000_000_000);
  const { clock } = timers;
  const catalogue = await openCatalogue(dataDir, clock, undefined);
  const holder = directoryHolder({ trust: catalogue.trust, clock });
  const state = { isDown: false, looks: 0 };
  const fetch = async (path: string): Promise<Response> => {
    state.looks += 1;
    return state.isDown ? new Response(null, { status: 503 }) : catalogue.fetch(path);
  };
  const job = followDirectory({ holder, catalogue: fetch, clock, log: silentLog, timers });
  onTestFinished(() => job.stop());
  await timers.pass(0);
  await until(() => job.status().lastSuccessMs !== undefined);
  const publish = () => {
    addSandbox(catalogue.directory);
    catalogue.directory.version += 1;
  };
  return { timers, holder, state, job, publish };
}

test('a system registered at the catalogue may be used a second later', async () => {
  const { timers, holder, publish } = await openFollower();
  expect(holder.current()?.systems.has(sandbox.id)).toBe(false);
  publish();
  await timers.pass(1_000);
  await until(() => holder.current()?.index.version === 2);

  expect(holder.current()?.systems.get(sandbox.id)?.directory.sandbox).toBe(true);
});

test('and is seen after an outage of the catalogue, without anybody doing anything', async () => {
  const { timers, holder, state, job, publish } = await openFollower();
  state.isDown = true;
  publish();
  await timers.pass(1_000);
  await until(() => job.status().failures > 0);
  expect(holder.current()?.index.version).toBe(1);

  state.isDown = false;
  await timers.pass(60_000);
  await until(() => holder.current()?.index.version === 2);
});
