import { describe, expect, test } from 'vitest';
import { example, getExampleEntry, toTestKey } from '../testing/evidence-example.ts';
import { naiveNodeSource } from '../testing/naive-tree.ts';
import { verifyChain } from './chain.ts';
import { checkLog } from './check-log.ts';
import { openCheckpoint, signCheckpoint } from './checkpoint.ts';
import { commitTo } from './commitment.ts';
import { CompactRange } from './compact-range.ts';
import { cosignatureTime, cosignatureVerifier } from './cosignature.ts';
import { createDepartmentTagger } from './department-tag.ts';
import { ed25519Signer, ed25519Verifier } from './ed25519-note.ts';
import { parseEntry } from './entry.ts';
import { decodeEntryBundle, encodeEntryBundle } from './entry-bundle.ts';
import { toJcs } from './jcs.ts';
import { createLogPolicy } from './policy.ts';
import { proveConsistency } from './prove-consistency.ts';
import { proveInclusion } from './prove-inclusion.ts';
import { openSequencer, type PendingLeaf, sequence } from './sequence.ts';
import { decodeTile } from './tile-nodes.ts';
import { entriesPath, listNewTiles, tilePath } from './tiles.ts';
import { formatTlogProof, parseTlogProof } from './tlog-proof.ts';
import { hashLeaf } from './tree-hash.ts';
import { COSIGNATURE_TYPE, formatVerifierKey, parseVerifierKey } from './verifier-key.ts';
import { verifyConsistency } from './verify-consistency.ts';
import { verifyInclusion } from './verify-inclusion.ts';
import { verifyTlogProof } from './verify-tlog-proof.ts';

const texts = example.entries.map(({ entry }) => entry);
const leaves = texts.map(hashLeaf);
const rootOf = (size: number) => Buffer.from(example.roots[size]?.root_base64 ?? '', 'base64');
const fromBase64 = (texts: readonly string[]) => texts.map((text) => Buffer.from(text, 'base64'));
const tagOf = createDepartmentTagger(Buffer.from(example.tag_key_hex, 'hex'));
const leafOf = (index: number) => Buffer.from(getExampleEntry(index).leaf_hash_base64, 'base64');
const rebuild = (entries: readonly string[]) => checkLog(entries.map((text, index) => ({ index, text })));

describe('the worked example of the evidence log', () => {
  test('1, EVL-R1, EVL-R2: each entry is the JCS text of itself and has its leaf hash', () => {
    for (const { entry, entry_bytes, leaf_hash_base64, leaf_hash_base64url } of example.entries) {
      expect(toJcs(parseEntry(entry))).toBe(entry);
      expect(Buffer.byteLength(entry)).toBe(entry_bytes);
      expect(hashLeaf(entry).toString('base64')).toBe(leaf_hash_base64);
      expect(hashLeaf(entry).toString('base64url')).toBe(leaf_hash_base64url);
    }
  });

  test('2, EVL-R5: each commitment is SHA-256(salt ‖ committed text)', () => {
    const committed = example.entries.filter(({ salt_hex }) => salt_hex !== undefined);

    expect(committed).toHaveLength(3);
    for (const { entry, salt_hex = '', committed_text = '' } of committed) {
      expect(commitTo(Buffer.from(salt_hex, 'hex'), committed_text)).toBe(parseEntry(entry).c);
    }
  });

  test('3, EVL-R4, EVL-R50: tags follow from the key; chains count and point back', () => {
    for (const [department, tag] of Object.entries(example.department_tags)) {
      expect(tagOf(department)).toBe(tag);
      const own = texts.flatMap((text, index) => (text.includes(tag) ? [{ index, text }] : []));
      expect(verifyChain(own, { tag }).findings).toEqual([]);
    }
    expect(rebuild(texts).faults).toEqual([]);
  });

  test('4, EVL-R2: all roots, the empty tree included', () => {
    const range = CompactRange.empty();
    expect(range.root()).toEqual(rootOf(0));
    for (const leaf of leaves) {
      range.append(leaf);
      expect(range.root()).toEqual(rootOf(range.size));
    }
    expect(range.size).toBe(5);
  });

  test('5, EVL-R28: the inclusion and consistency proofs', () => {
    const nodes = naiveNodeSource(leaves);
    const { index, size, proof_base64 } = example.inclusion;
    const inclusion = fromBase64(proof_base64);
    expect(proveInclusion(index, size, nodes)).toEqual(inclusion);
    const place = { index: BigInt(index), size: BigInt(size), leaf: leafOf(index) };
    expect(verifyInclusion({ ...place, proof: inclusion, root: rootOf(size) })).toBe(true);

    const { from, to } = example.consistency;
    const consistency = fromBase64(example.consistency.proof_base64);
    expect(proveConsistency(from, to, nodes)).toEqual(consistency);
    const roots = { root1: rootOf(from), root2: rootOf(to) };
    expect(verifyConsistency({ size1: BigInt(from), size2: BigInt(to), ...roots, proof: consistency })).toBe(
      true,
    );
  });

  test('6, EVL-R20: the checkpoint is signed by the log key, byte for byte', () => {
    const signer = ed25519Signer(example.origin, toTestKey(Buffer.from(example.log_key.seed_hex, 'hex')));

    expect(signer.vkey).toBe(example.log_key.vkey);
    expect(signCheckpoint({ size: 5n, root: rootOf(5) }, signer)).toBe(example.checkpoint);
    expect(openCheckpoint(example.checkpoint, [ed25519Verifier(example.log_key.vkey)])).toEqual({
      origin: example.origin,
      size: 5n,
      root: rootOf(5),
      cosignatures: [],
    });
  });

  test('6, EVL-R33: the cosignature of the witness holds its time', () => {
    const { vkey, cosignature_line, time } = example.witness;
    const { cosignatures } = openCheckpoint(
      example.checkpoint + cosignature_line,
      [ed25519Verifier(example.log_key.vkey)],
      [cosignatureVerifier(vkey)],
    );

    expect(parseVerifierKey(vkey).keyId).toBe(cosignatures[0]?.keyId);
    expect(cosignatures.map(({ bytes }) => cosignatureTime(bytes))).toEqual([time]);
  });

  test('7, EVL-R70: the tlog-proof parses, is written back and is proven with 1 of 1 witnesses', () => {
    const proof = example.tlog_proof_of_index_2;
    const policy = createLogPolicy({
      logs: [example.log_key.vkey],
      witnesses: [example.witness.vkey],
      quorum: 1,
    });

    expect(formatTlogProof(parseTlogProof(proof))).toBe(proof);
    expect(verifyTlogProof(proof, leafOf(2), policy)).toMatchObject({
      verdict: 'proven',
      shown: { index: 2n, witnesses: [{ name: 'audit-office.example/w1', timeSec: example.witness.time }] },
    });
  });

  test('7, EVL-R34: with a witness that did not cosign, or an unknown log, it is undecided', () => {
    const key = (name: string) => ed25519Signer(name, toTestKey(Buffer.alloc(32, 9))).vkey;
    const { publicKey } = parseVerifierKey(key('other.example/w'));
    const stranger = formatVerifierKey('other.example/w', COSIGNATURE_TYPE, publicKey);
    const logs = [example.log_key.vkey];
    const decide = (policy: Parameters<typeof createLogPolicy>[0]) =>
      verifyTlogProof(example.tlog_proof_of_index_2, leafOf(2), createLogPolicy(policy));

    expect(decide({ logs, witnesses: [stranger], quorum: 1 })).toMatchObject({
      verdict: 'undecided',
      code: 'quorum_missing',
    });
    expect(decide({ logs, witnesses: [stranger, example.witness.vkey], quorum: 1 }).verdict).toBe('proven');
    expect(decide({ logs: [key('other.example/log')] })).toEqual({
      verdict: 'undecided',
      code: 'log_unknown',
    });
  });

  test('8, EVL-R23: the files at the published paths', () => {
    const [tile, ...rest] = listNewTiles(0, texts.length);
    if (tile === undefined) throw new Error('A tree of five has a tile');

    expect(rest).toEqual([]);
    expect(tilePath(tile)).toBe(example.paths.tile);
    expect(entriesPath(tile)).toBe(example.paths.entries);
    expect(Buffer.concat(leaves).toString('hex')).toBe(example.level0_tile_hex);
    expect(decodeTile(Buffer.from(example.level0_tile_hex, 'hex'))).toEqual(leaves);
    expect(encodeEntryBundle(texts).toString('hex')).toBe(example.entry_bundle_hex);
    expect(decodeEntryBundle(Buffer.from(example.entry_bundle_hex, 'hex'))).toEqual(texts);
  });

  test('EVL-R3, EVL-R50: the sequencer writes the same five entries from the same records', () => {
    const c = (index: number) => parseEntry(getExampleEntry(index).entry).c;
    const both = ['dept-a', 'dept-p'];
    const steps: [number, PendingLeaf][] = [
      [
        1790000000000,
        { t: 'log.opened', departments: [], commitment: null, more: { origin: example.origin } },
      ],
      [1790000001000, { t: 'request.accepted', departments: both, commitment: c(1), more: {} }],
      [
        1790000001250,
        { t: 'response', departments: both, commitment: c(2), more: { o: 'ok' }, requestRef: 1 },
      ],
      [
        1790000002000,
        { t: 'request.refused', departments: ['dept-a'], commitment: c(3), more: { o: 'refused' } },
      ],
      [
        1790000060000,
        {
          t: 'refused.summary',
          departments: [],
          commitment: null,
          more: { from: 1790000000000, to: 1790000060000, n: { unauthenticated: 5, jwt_malformed: 2 } },
        },
      ],
    ];
    let state = openSequencer(tagOf);
    const written = steps.flatMap(([nowMs, item]) => {
      const { entries, next } = sequence(state, [item], nowMs);
      state = next;
      return entries;
    });

    expect(written.map(({ text }) => text)).toEqual(texts);
    expect(written.map(({ leaf }) => leaf)).toEqual(
      example.entries.map((entry) => entry.leaf_hash_base64url),
    );
    expect(state.range.root()).toEqual(rootOf(5));
  });
});

describe('9: what must fail', () => {
  const dept = example.department_tags['dept-a'] ?? '';
  const [e0 = '', e1 = '', e2 = '', e3 = '', e4 = ''] = texts;
  const expectCaught = (name: string) => expect(example.must_fail.map((item) => item.name)).toContain(name);

  test('swapped entries 1 and 2 are seen in the root and in the chain counters', () => {
    expectCaught('swap entries 1 and 2');
    const { root, faults } = rebuild([e0, e2, e1, e3, e4]);

    expect(root).not.toEqual(rootOf(5));
    expect(faults.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['chain_gap', 'chain_duplicate', 'log_time']),
    );
  });

  test('a dropped entry 3 is seen by consistency with a later checkpoint and by its department', () => {
    expectCaught('drop entry 3 and rebuild the tree');
    const { root } = rebuild([e0, e1, e2, e4]);
    const proof = proveConsistency(4, 5, naiveNodeSource(leaves));
    expect(verifyConsistency({ size1: 4n, size2: 5n, root1: root, root2: rootOf(5), proof })).toBe(false);

    const own = [e1, e2].map((text, i) => ({ index: i + 1, text }));
    const receipts = [{ index: 3, leaf: getExampleEntry(3).leaf_hash_base64url }];
    expect(verifyChain(own, { tag: dept, receipts }).findings).toMatchObject([
      { code: 'chain_missing', index: 3 },
    ]);
  });

  test('a repeated entry 2 is counter 2 seen twice', () => {
    expectCaught('repeat entry 2');
    const own = [e1, e2, e2, e3].map((text, i) => ({ index: i + 1, text }));

    expect(verifyChain(own, { tag: dept }).findings).toMatchObject([{ code: 'chain_duplicate', index: 3 }]);
  });

  test('EVL-R73: with any single bit of the proof file flipped the verdict is never "proven"', () => {
    expectCaught('flip any bit of the tlog proof of index 2');
    const policy = createLogPolicy({
      logs: [example.log_key.vkey],
      witnesses: [example.witness.vkey],
      quorum: 1,
    });
    const bytes = Buffer.from(example.tlog_proof_of_index_2);
    const verdicts = new Map<string, number>();
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      const { verdict } = verifyTlogProof(flipped.toString(), leafOf(2), policy);
      verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
    }

    expect([...verdicts.keys()].sort()).toEqual(['disproven', 'undecided']);
    expect((verdicts.get('disproven') ?? 0) + (verdicts.get('undecided') ?? 0)).toBe(bytes.length * 8);
  });

  test('one changed character of the committed text of entry 2 breaks the commitment', () => {
    expectCaught('change one character of committed_text of index 2');
    const { salt_hex = '', committed_text = '' } = getExampleEntry(2);
    const changed = committed_text.replace('"records":1', '"records":2');

    expect(changed).not.toBe(committed_text);
    expect(commitTo(Buffer.from(salt_hex, 'hex'), changed)).not.toBe(parseEntry(e2).c);
  });
});
