import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findOutsideVectors } from '../testing/find-outside-vectors.ts';
import { ed25519Verifier } from './ed25519-note.ts';
import { openNote } from './open-note.ts';
import { ED25519_TYPE, formatVerifierKey, noteKeyId, parseVerifierKey } from './verifier-key.ts';

const folder = findOutsideVectors('c2sp-signed-note');

if (folder === undefined) {
  test('NOT RUN: outside vectors c2sp-signed-note are not present', () => expect(folder).toBeUndefined());
} else {
  runSuite(
    readFileSync(join(folder, 'note.txt'), 'utf8'),
    readFileSync(join(folder, 'vkey.txt'), 'utf8').trim(),
  );
}

function runSuite(note: string, vkey: string): void {
  const verifiers = [ed25519Verifier(vkey)];
  const line = note.slice(note.indexOf('— '));
  const refuses = (altered: string, code: string) => {
    expect(altered).not.toBe(note);
    expect(() => openNote(altered, verifiers)).toThrow(expect.objectContaining({ code }));
  };

  test('EVL-R20: the verifier key of C2SP signed-note is read and written back', () => {
    const { name, keyId, type, publicKey } = parseVerifierKey(vkey);

    expect({ name, type, bytes: publicKey.length }).toEqual({
      name: 'example.com/foo',
      type: ED25519_TYPE,
      bytes: 32,
    });
    expect(noteKeyId(name, type, publicKey)).toBe(keyId);
    expect(formatVerifierKey(name, type, publicKey)).toBe(vkey);
  });

  test('EVL-R20: the note of C2SP signed-note opens with its key', () => {
    expect(openNote(note, verifiers).text).toBe('This is an example message.\n');
  });

  test('EVL-R22: the note stays open with a second signature by an unknown key', () => {
    const unknown = `— example.com/bar ${Buffer.alloc(68, 9).toString('base64')}\n`;
    const sameNameOtherId = `— example.com/foo ${Buffer.alloc(68, 9).toString('base64')}\n`;

    expect(openNote(note + unknown, verifiers).verified).toHaveLength(1);
    expect(openNote(note + sameNameOtherId, verifiers).verified).toHaveLength(1);
  });

  test('EVL-R22: a second line of the known key with a wrong signature refuses the note', () => {
    const encoded = line.split(' ')[2]?.trim() ?? '';
    const wrong = Buffer.from(encoded, 'base64');
    wrong[20] = (wrong[20] ?? 0) ^ 1;

    refuses(`${note}— example.com/foo ${wrong.toString('base64')}\n`, 'note_signature');
  });

  test('EVL-R20: one altered byte of text, signature or key id is not believed', () => {
    refuses(note.replace('example message', 'example massage'), 'note_signature');
    refuses(note.replace('kn8srV1y', 'kn8srV1z'), 'note_signature');
    refuses(note.replace('Uw2QOkn8', 'Uw2QOln8'), 'note_signature');
    refuses(note.replace(' Uw2QO', ' Ux2QO'), 'note_unverified');
  });

  test('EVL-R20: another form of the same note is refused', () => {
    refuses(note.replace(/\n$/, ''), 'note_malformed');
    refuses(note.replace('— ', '- '), 'note_malformed');
    refuses(note.replace('This is', 'This\u0007is'), 'note_malformed');
    refuses(note.replace('\n', '\r\n'), 'note_malformed');
    refuses(note.replace('This is', 'This\ud800is'), 'note_malformed');
    refuses(note.replace('\n\n', '\n'), 'note_malformed');
    refuses(note.replace('aQM=', 'aQN='), 'note_malformed');
    refuses(note.replace('aQM=', 'aQM'), 'note_malformed');
    refuses(`${note}\n`, 'note_malformed');
  });
}
