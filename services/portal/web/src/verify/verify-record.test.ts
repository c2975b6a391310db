import { afterEach, describe, expect, test, vi } from 'vitest';
import type { CheckName, CheckResult, Verdict } from './check-result.ts';
import { toVerdict } from './check-result.ts';
import type { EvidenceRecord } from './evidence-record.ts';
import { exampleRecord, recordOf, workedExample } from './testing/worked-example.ts';
import { verifyRecord } from './verify-record.ts';

const fetchRecord = async (index: number) => recordOf(index);

async function verify(record: EvidenceRecord, fetch = fetchRecord) {
  const results: CheckResult[] = [];
  for await (const result of verifyRecord(record, fetch)) results.push(result);
  return results;
}

async function verdicts(record: EvidenceRecord, fetch = fetchRecord) {
  const results = await verify(record, fetch);
  return Object.fromEntries(results.map(({ check, verdict }) => [check, verdict])) as Partial<
    Record<CheckName, Verdict>
  >;
}

function flipOneCharacter(text: string, at: number): string {
  const other = text.charAt(at) === 'A' ? 'B' : 'A';
  return text.slice(0, at) + other + text.slice(at + 1);
}

afterEach(() => vi.unstubAllGlobals());

describe('an answer of the worked example', () => {
  test('is in the signed log, with its commitment', async () => {
    expect(await verdicts(exampleRecord())).toMatchObject({
      entry: 'proven',
      leaf: 'proven',
      commitment: 'proven',
      inclusion: 'proven',
      signature: 'proven',
    });
  });

  test.each<[string, Partial<EvidenceRecord>, CheckName]>([
    ['entry with a blank', { entry: `${exampleRecord().entry} ` }, 'entry'],
    ['entry of another', { entry: recordOf(1).entry }, 'inclusion'],
    ['leaf hash of another', { leafHash: recordOf(1).leafHash }, 'leaf'],
    ['message of another', { message: recordOf(1).message }, 'commitment'],
    ['salt of another', { salt: recordOf(1).salt }, 'commitment'],
    ['index of another', { index: 1 }, 'inclusion'],
    ['path that is too short', { proof: { size: 5, hashes: [] } }, 'inclusion'],
    ['path that is not base64', { proof: { size: 5, hashes: ['?', '?', '?'] } }, 'inclusion'],
    [
      'size that was not signed',
      { proof: { size: 6, hashes: exampleRecord().proof?.hashes ?? [] } },
      'inclusion',
    ],
    ['checkpoint that is no note', { checkpoint: 'nothing' }, 'signature'],
    ['key of nobody', { log: { origin: workedExample.origin, key: 'nobody+00000000+AA==' } }, 'signature'],
    ['log of another name', { log: { ...exampleRecord().log, origin: 'elsewhere.example' } }, 'signature'],
  ])('with an %s is disproven', async (_what, changes, check) => {
    const results = await verify(exampleRecord(changes));
    expect(results.find((result) => result.check === check)?.verdict).toBe('disproven');
    expect(toVerdict(results)).toBe('disproven');
  });

  test('with any character of its checkpoint changed is not proven', async () => {
    for (let at = 0; at < workedExample.checkpoint.length; at += 1) {
      const checkpoint = flipOneCharacter(workedExample.checkpoint, at);
      const results = await verify(exampleRecord({ checkpoint }));
      expect(toVerdict(results)).toBe('disproven');
    }
  });
});

describe('what cannot be checked is neither proven nor disproven', () => {
  test('an entry that no checkpoint covers yet', async () => {
    const record = exampleRecord({ proof: null, checkpoint: null });
    expect(await verdicts(record)).toMatchObject({ inclusion: 'unchecked', signature: 'unchecked' });
  });

  test('content that was erased', async () => {
    const results = await verify(exampleRecord({ message: null, salt: null }));
    expect(results.find(({ check }) => check === 'commitment')).toMatchObject({
      verdict: 'unchecked',
      obstacle: 'content_erased',
    });
    expect(results.find(({ check }) => check === 'inclusion')?.verdict).toBe('proven');
    expect(toVerdict(results)).toBe('unchecked');
  });

  test('a signature, where the browser has no Ed25519', async () => {
    const { subtle } = globalThis.crypto;
    const importKey = () => Promise.reject(new DOMException('unknown algorithm', 'NotSupportedError'));
    vi.stubGlobal('crypto', { subtle: { digest: subtle.digest.bind(subtle), importKey } });
    const results = await verify(exampleRecord());
    expect(results.find(({ check }) => check === 'signature')).toEqual({
      check: 'signature',
      verdict: 'unchecked',
      obstacle: 'no_ed25519',
      seen: {},
    });
  });

  test('anything but the form of the entry, where the browser has no WebCrypto', async () => {
    vi.stubGlobal('crypto', {});
    const { entry, ...others } = await verdicts(exampleRecord());
    expect(entry).toBe('proven');
    expect(new Set(Object.values(others))).toEqual(new Set(['unchecked']));
  });

  test('the request of an answer, when it cannot be reached', async () => {
    const results = await verify(exampleRecord(), () => Promise.reject(new Error('offline')));
    expect(results.at(-1)).toMatchObject({ check: 'exchange', obstacle: 'link_unreachable' });
  });
});

describe('the request of an answer', () => {
  test('that is no request disproves the link', async () => {
    const results = await verify(exampleRecord(), async () => recordOf(3));
    expect(results.at(-1)).toMatchObject({ check: 'exchange', verdict: 'disproven' });
  });

  test('is looked for nowhere when the entry is itself a request', async () => {
    const results = await verify(recordOf(1), () => Promise.reject(new Error('not to be asked')));
    expect(results.map(({ check }) => check)).toEqual([
      'entry',
      'leaf',
      'commitment',
      'inclusion',
      'signature',
    ]);
  });
});

test('an entry that commits to nothing has no commitment to check', async () => {
  expect(await verdicts(recordOf(0))).not.toHaveProperty('commitment');
});
