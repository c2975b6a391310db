import { sign } from 'node:crypto';
import { expect, test } from 'vitest';
import { example, toTestKey } from '../testing/evidence-example.ts';
import { formatCheckpoint, openCheckpoint, parseCheckpoint, signCheckpoint } from './checkpoint.ts';
import { cosignatureVerifier, toCosigned } from './cosignature.ts';
import { ed25519Signer, ed25519Verifier, signNote } from './ed25519-note.ts';
import { formatNote, formatSignatureLine, MAX_NOTE_SIGNATURES, parseNote } from './note.ts';
import { openNote } from './open-note.ts';
import { createLogPolicy } from './policy.ts';
import { hashEmptyTree } from './tree-hash.ts';
import { COSIGNATURE_TYPE, ED25519_TYPE, formatVerifierKey, parseVerifierKey } from './verifier-key.ts';

const signer = (name: string, seed: number) => ed25519Signer(name, toTestKey(Buffer.alloc(32, seed)));
const log = signer('log.example/a', 1);
const other = signer('log.example/b', 2);
const refused = (code: string) => expect.objectContaining({ code });

test('EVL-R22: a note signed by several keys opens with any of them', () => {
  const note = signNote('一行\n\n第二段\n', [log, other]);

  for (const { vkey } of [log, other]) {
    expect(openNote(note, [ed25519Verifier(vkey)]).text).toBe('一行\n\n第二段\n');
  }
  expect(
    openNote(
      note,
      [log, other].map(({ vkey }) => ed25519Verifier(vkey)),
    ).verified,
  ).toHaveLength(2);
});

test('EVL-R22: a note that only strangers signed is not believed', () => {
  const note = signNote('text\n', [other]);

  expect(() => openNote(note, [ed25519Verifier(log.vkey)])).toThrow(refused('note_unverified'));
  expect(() => openNote(note, [])).toThrow(refused('note_unverified'));
});

test('EVL-R22: one failing signature of a known key refuses a note that another known key signed well', () => {
  const { text, signatures } = parseNote(signNote('text\n', [log, other]));
  const [good, bad] = signatures;
  if (good === undefined || bad === undefined) throw new Error('The note has two signatures');
  const verifiers = [log, other].map(({ vkey }) => ed25519Verifier(vkey));
  const note = formatNote({ text, signatures: [good, { ...bad, bytes: good.bytes }] });

  expect(() => openNote(note, verifiers)).toThrow(refused('note_signature'));
  expect(openNote(note, verifiers.slice(0, 1)).text).toBe('text\n');
});

test('EVL-R22: a stranger who has the name or the id of a known key, not both, is ignored', () => {
  const lines = [
    { name: log.name, keyId: log.keyId + 1, bytes: Buffer.alloc(64) },
    { name: 'stranger.example', keyId: log.keyId, bytes: Buffer.alloc(64) },
  ].map(formatSignatureLine);
  const { verified } = openNote(signNote('text\n', [log]) + lines.join(''), [ed25519Verifier(log.vkey)]);

  expect(verified.map(({ name }) => name)).toEqual([log.name]);
});

test('a known key with a signature of another length refuses the note and does not throw otherwise', () => {
  const { text, signatures } = parseNote(signNote('text\n', [log]));
  const cut = signatures.map((signature) => ({ ...signature, bytes: signature.bytes.subarray(1) }));

  expect(() => openNote(formatNote({ text, signatures: cut }), [ed25519Verifier(log.vkey)])).toThrow(
    refused('note_signature'),
  );
});

test(`a note may carry ${MAX_NOTE_SIGNATURES} signatures, not more`, () => {
  const line = formatSignatureLine({ name: 'x.example', keyId: 1, bytes: Buffer.alloc(64) });
  const note = signNote('text\n', [log]);

  expect(parseNote(note + line.repeat(MAX_NOTE_SIGNATURES - 1)).signatures).toHaveLength(MAX_NOTE_SIGNATURES);
  expect(() => parseNote(note + line.repeat(MAX_NOTE_SIGNATURES))).toThrow(refused('note_malformed'));
});

test.each([
  ['no signature', 'text\n\n'],
  ['no empty line', 'text\n— a.example AAAAAAA=\n'],
  ['a key id without signature', `text\n\n— a.example ${Buffer.alloc(4).toString('base64')}\n`],
  ['a name with plus', `text\n\n— a+b ${Buffer.alloc(68).toString('base64')}\n`],
  ['a name with a no-break space', `text\n\n— a\u00a0b ${Buffer.alloc(68).toString('base64')}\n`],
  ['two spaces', `text\n\n—  a ${Buffer.alloc(68).toString('base64')}\n`],
  ['something after the signature', `text\n\n— a ${Buffer.alloc(68).toString('base64')} b\n`],
])('a note with %s is refused', (_, note) => {
  expect(() => parseNote(note)).toThrow(refused('note_malformed'));
});

test('a text with control characters, or without final newline, is not signed', () => {
  expect(() => signNote('a\tb\n', [log])).toThrow(refused('note_malformed'));
  expect(() => signNote('text', [log])).toThrow(refused('note_malformed'));
});

test('EVL-R20: a verifier key whose id does not follow from name and key is refused', () => {
  const wrongId = log.vkey.replace(/\+[0-9a-f]{8}\+/, '+00000000+');

  expect(() => parseVerifierKey(wrongId)).toThrow(refused('vkey_id'));
  expect(() => parseVerifierKey(log.vkey.replace('log.example/a', 'log.example/c'))).toThrow(
    refused('vkey_id'),
  );
});

test.each([
  '',
  'a',
  'a+b',
  'log.example/a+1d3224e4+!!!!',
  'log.example/a+1D3224E4+AA==',
  'a b+00000000+AAAA',
])('"%s" is no verifier key', (vkey) => {
  expect(() => parseVerifierKey(vkey)).toThrow(refused('vkey_malformed'));
});

test('a key serves only the signature type that it names', () => {
  const { publicKey } = parseVerifierKey(log.vkey);
  const witness = formatVerifierKey('w.example', COSIGNATURE_TYPE, publicKey);

  expect(parseVerifierKey(log.vkey).type).toBe(ED25519_TYPE);
  expect(() => ed25519Verifier(witness)).toThrow(refused('vkey_type'));
  expect(() => cosignatureVerifier(log.vkey)).toThrow(refused('vkey_type'));
});

test('EVL-R20: a checkpoint is read back as it was signed, with sizes beyond 2^53', () => {
  const tree = { size: 2n ** 64n - 1n, root: hashEmptyTree() };
  const opened = openCheckpoint(signCheckpoint(tree, log), [ed25519Verifier(log.vkey)]);

  expect(opened).toEqual({ origin: 'log.example/a', ...tree, cosignatures: [] });
});

test('EVL-R20: the signer of a checkpoint is the log that its first line names', () => {
  const text = formatCheckpoint({ origin: log.name, size: 1n, root: hashEmptyTree() });
  const note = signNote(text, [other]);

  expect(() => openCheckpoint(note, [ed25519Verifier(other.vkey)])).toThrow(refused('checkpoint_origin'));
});

test('EVL-R34: the word of a witness does not replace the signature of the log', () => {
  const note = parseNote(example.checkpoint);
  const onlyWitness = `${note.text}\n${example.witness.cosignature_line}`;

  expect(() =>
    openCheckpoint(
      onlyWitness,
      [ed25519Verifier(example.log_key.vkey)],
      [cosignatureVerifier(example.witness.vkey)],
    ),
  ).toThrow(refused('note_unverified'));
});

const root = hashEmptyTree().toString('base64');

test.each([
  ['an extension line', `o\n1\n${root}\nmore\n`],
  ['a leading zero', `o\n01\n${root}\n`],
  ['a size beyond 64 bits', `o\n18446744073709551616\n${root}\n`],
  ['a negative size', `o\n-1\n${root}\n`],
  ['an empty origin', `\n1\n${root}\n`],
  ['a short root', `o\n1\n${Buffer.alloc(31).toString('base64')}\n`],
  ['a root in base64url', `o\n1\n${Buffer.alloc(32, 0xff).toString('base64url')}\n`],
  ['no final newline', `o\n1\n${root}`],
])('EVL-R20: a checkpoint with %s is refused', (_, text) => {
  expect(() => parseCheckpoint(text)).toThrow(refused('checkpoint_malformed'));
});

test('EVL-R33: a cosignature with another time, or over another text, does not verify', () => {
  const verifier = cosignatureVerifier(example.witness.vkey);
  const witnessKey = toTestKey(Buffer.from(example.witness.seed_hex, 'hex'));
  const { text } = parseNote(example.checkpoint);
  const bytes =
    parseNote(`${text}\n${example.witness.cosignature_line}`).signatures[0]?.bytes ?? Buffer.alloc(0);
  const later = Buffer.from(bytes);
  later.writeBigUInt64BE(BigInt(example.witness.time + 1));
  const absurd = Buffer.from(bytes);
  absurd.writeBigUInt64BE(2n ** 63n);
  absurd.set(sign(null, toCosigned(text, 2n ** 63n), witnessKey), 8);

  expect(verifier.verify(text, bytes)).toBe(true);
  expect(verifier.verify(text, later)).toBe(false);
  expect(verifier.verify(text, absurd)).toBe(false);
  expect(verifier.verify(text, bytes.subarray(1))).toBe(false);
  expect(verifier.verify(text.replace('5', '6'), bytes)).toBe(false);
});

test('EVL-R34: a policy in which one key has two votes, or that nobody can meet, is refused', () => {
  const logs = [example.log_key.vkey];
  const { publicKey } = parseVerifierKey(example.witness.vkey);
  const alias = formatVerifierKey('audit-office.example/alias', COSIGNATURE_TYPE, publicKey);
  const malformed = refused('policy_malformed');

  expect(() => createLogPolicy({ logs, witnesses: [example.witness.vkey, alias], quorum: 2 })).toThrow(
    malformed,
  );
  expect(() => createLogPolicy({ logs, witnesses: [example.witness.vkey], quorum: 2 })).toThrow(malformed);
  expect(() => createLogPolicy({ logs, quorum: -1 })).toThrow(malformed);
});
