import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { silentLog } from '@shuqiao/http/log';
import { type FakeTimers, fakeTimers } from '@shuqiao/http/testing/fake-timers';
import { commitTo } from '@shuqiao/protocol/evidence/commitment';
import { ed25519Signer, type NoteSigner } from '@shuqiao/protocol/evidence/ed25519-note';
import type { EvidenceWriter } from '@shuqiao/storage/exchange/evidence-writer';
import { listLogEntries } from '@shuqiao/storage/exchange/log-entries';
import type { Store } from '@shuqiao/storage/store';
import { type Committed, groupCommit, type LeafDraft } from '../../evidence/group-commit.ts';
import { openHotPath } from '../../evidence/open-hot-path.ts';
import { type LogSessionOptions, openLogSession } from '../log-session.ts';
import { plainIntent } from '../plain-intent.ts';
import { type Publisher, startPublisher } from '../publish-checkpoint.ts';

export const origin = 'log.example/exchange';
export const startMs = 1_790_000_000_000;
export const tagKey = Buffer.alloc(32, 7);
export const requester = '11371000MBT0002816';
export const provider = '11371000MBT000273B';

const { privateKey } = generateKeyPairSync('ed25519');
export const signer: NoteSigner = ed25519Signer(origin, privateKey);

/** Lets input and output of the database happen until the condition holds. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await setImmediate();
}

export interface TestLog {
  session: Awaited<ReturnType<typeof openLogSession>>;
  publisher: Publisher;
  submit: ReturnType<typeof groupCommit>['submit'];
  timers: FakeTimers;
  isLeading: () => boolean;
  close(): Promise<void>;
}

type Change = Partial<LogSessionOptions> & {
  timers?: FakeTimers;
  wrap?: (writer: EvidenceWriter) => EvidenceWriter;
};

/** A log on a real store whose time stands still until `timers.pass`. */
export async function openTestLog(store: Store, change: Change = {}): Promise<TestLog> {
  const { timers = fakeTimers(startMs), wrap, memory, ...rest } = change;
  const hot = openHotPath(store).writer;
  const writer = wrap ? wrap(hot) : hot;
  const shared = { store, clock: timers.clock, log: silentLog, timers, ...(memory && { memory }) };
  const session = await openLogSession({ ...shared, writer, origin, tagKey, holder: 'a/x/0/0', ...rest });
  const commit = groupCommit({ log: session, writer, clock: timers.clock });
  const publisher = startPublisher({ ...shared, session, signer });
  return {
    session,
    publisher,
    submit: commit.submit,
    timers,
    isLeading: () => session.position() !== undefined,
    async close() {
      publisher.stop();
      await commit.idle();
      await session.close();
    },
  };
}

/** A request and its outcome, as an exchange leaves them. */
export function exchangeLeaves(text = 'message', departments = [requester, provider]): LeafDraft[] {
  const commit = (message: string) => {
    const salt = randomBytes(32);
    return { message, salt, commitment: commitTo(salt, message) };
  };
  return [
    { t: 'request.accepted', departments, more: {}, ...commit(`request ${text}`) },
    { t: 'response', departments, more: { o: 'ok' }, requestRef: 'previous', ...commit(`response ${text}`) },
  ];
}

export function appendExchanges({ submit }: Pick<TestLog, 'submit'>, count: number): Promise<Committed[]> {
  return Promise.all(Array.from({ length: count }, (_, i) => submit(plainIntent(exchangeLeaves(String(i))))));
}

/** Every entry, as an auditor would get them. */
export async function readLog(store: Store): Promise<{ index: number; text: string }[]> {
  const all: { index: number; text: string }[] = [];
  for (;;) {
    const next = await listLogEntries(store.read, all.length, all.length + 1_000);
    if (next.length === 0) return all;
    all.push(...next.map(({ index, entry }) => ({ index, text: entry })));
  }
}

/** Changes stored rows behind the log's back. */
export async function tamper(store: Store, sql: string): Promise<void> {
  if (store.engine === 'sqlite') store.raw.writer.exec(sql);
  else await store.raw.pool.query(sql);
}
