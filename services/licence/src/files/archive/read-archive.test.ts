import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileLimits } from '../file-limits.ts';
import { buildZip, type ZipEntry } from '../testing/build-zip.ts';
import { readArchive } from './read-archive.ts';

const data = Buffer.from('content');
const entry = (over: Partial<ZipEntry> = {}): ZipEntry => ({ name: 'a.xml', data, ...over });
const many = (count: number) =>
  Array.from({ length: count }, (_, i) => entry({ name: `f${i}`, data: Buffer.alloc(1) }));

async function codeOf(file: Uint8Array): Promise<string> {
  const read = await readArchive(file);
  return 'code' in read ? read.code : 'read';
}

test('a package is read whole: stored and packed entries, directories left out', async () => {
  const file = buildZip([
    entry({ name: 'OFD.xml' }),
    entry({ name: 'Doc_0/', data: Buffer.alloc(0), method: 0 }),
    entry({ name: 'Doc_0/stored.bin', method: 0 }),
    entry({ name: 'Doc_0/empty', data: Buffer.alloc(0) }),
    entry({ name: '证照/页.xml' }),
  ]);
  const read = await readArchive(file);
  if ('code' in read) throw new Error(read.code);
  expect([...read.archive].map(([path, bytes]) => [path, Buffer.from(bytes).toString()])).toEqual([
    ['OFD.xml', 'content'],
    ['Doc_0/stored.bin', 'content'],
    ['Doc_0/empty', ''],
    ['证照/页.xml', 'content'],
  ]);
});

test.each([
  '/etc/passwd',
  'a//b',
  '../a',
  'a/../b',
  'a/..',
  './a',
  'a/.',
  '..\\a',
  'a\\b',
  'C:/a',
  'a:b',
  'a\0b',
  'a\nb',
  'a?',
  '',
  '/',
  'x'.repeat(fileLimits.nameBytes + 1),
  `${'d/'.repeat(fileLimits.pathDepth)}x`,
])('the entry name %j is refused', async (name) => {
  expect(await codeOf(buildZip([entry({ name })]))).toBe('file_path');
});

test('a name that is not UTF-8 is refused', async () => {
  expect(await codeOf(buildZip([entry({ name: Buffer.from([0xd6, 0xa4, 0xd5, 0xd5]) })]))).toBe('file_path');
});

test.each([
  ['twice the same', 'a', 'a'],
  ['that differ in case', 'OFD.xml', 'ofd.XML'],
  ['that differ in composition', '\u00e9', 'e\u0301'],
  ['that differ in width', 'Ａ', 'a'],
  ['of a file and its directory', 'a', 'a/'],
])('names %s are refused', async (_name, first, second) => {
  const directory = second.endsWith('/') ? Buffer.alloc(0) : data;
  const file = buildZip([entry({ name: first }), entry({ name: second, data: directory })]);
  expect(await codeOf(file)).toBe('file_path');
});

describe('refused before anything is unpacked:', () => {
  const declared = (size: number) => entry({ size, packed: Buffer.alloc(100_000) });
  test.each<[string, string, Buffer]>([
    ['more entries than are accepted', 'file_bounds', buildZip(many(fileLimits.entries + 1))],
    ['a directory that declares 65,535 entries', 'file_bounds', buildZip([entry()], 65_535)],
    ['an entry that declares too much', 'file_bounds', buildZip([declared(fileLimits.entryBytes + 1)])],
    [
      'an entry packed beyond reason',
      'file_bounds',
      buildZip([entry({ data: Buffer.alloc(2 * fileLimits.ratioFromBytes) })]),
    ],
    [
      'entries that declare too much together',
      'file_bounds',
      buildZip(
        Array.from({ length: 65 }, (_, i) =>
          entry({ name: `f${i}`, size: fileLimits.ratioFromBytes, packed: Buffer.alloc(8) }),
        ),
      ),
    ],
    ['an encrypted entry', 'file_encrypted', buildZip([entry({ flags: 0x801 })])],
    ['an entry under strong encryption', 'file_archive', buildZip([entry({ flags: 0x841 })])],
    ['masked headers', 'file_encrypted', buildZip([entry({ flags: 0x2800 })])],
    ['bzip2', 'file_method', buildZip([entry({ method: 12 })])],
    ['deflate64', 'file_method', buildZip([entry({ method: 9 })])],
    [
      'a second name in an extra field',
      'file_path',
      buildZip([entry({ extra: Buffer.from('75700600010000000061', 'hex') })]),
    ],
    ['a directory with content', 'file_path', buildZip([entry({ name: 'a/' })])],
  ])('%s', async (_name, code, file) => {
    expect(await codeOf(file)).toBe(code);
  });
});

describe('refused as no whole archive:', () => {
  const whole = buildZip([entry(), entry({ name: 'b', method: 0 })]);
  const inner = entry({ name: 'b' });
  const outer = entry({ name: 'a', method: 0, data: buildZip([inner]) });
  test.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['the first half', whole.subarray(0, whole.length / 2)],
    ['bytes after the end', Buffer.concat([whole, Buffer.from('x')])],
    ['an entry that the directory names otherwise', buildZip([entry({ localName: 'b.xml' })])],
    ['an entry that says another method', buildZip([entry({ localMethod: 0 })])],
    ['an entry inside the bytes of another', buildZip([outer, { ...inner, offset: 31 }])],
    ['a wrong checksum', buildZip([entry({ crc: 1 })])],
    ['a broken stream', buildZip([entry({ packed: Buffer.from('ffffff', 'hex') })])],
    ['an entry that holds more than it declares', buildZip([entry({ size: 3 })])],
    ['an entry that holds less than it declares', buildZip([entry({ size: 30 })])],
    [
      'bytes behind the packed stream',
      buildZip([entry({ packed: Buffer.concat([deflateRawSync(data), data]) })]),
    ],
    ['a stored entry of another length', buildZip([entry({ method: 0, size: 3 })])],
    ['more entries declared than there are', buildZip([entry()], 2)],
  ])('%s', async (_name, file) => {
    expect(await codeOf(file)).toBe('file_archive');
  });
});

test('a bomb is given up at the size it declares', async () => {
  const bomb = entry({ packed: deflateRawSync(Buffer.alloc(256 * 1024 * 1024)), size: 1_000 });
  const before = process.memoryUsage().arrayBuffers;
  expect(await codeOf(buildZip([bomb]))).toBe('file_archive');
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
});

test('whatever bytes are changed, the archive is read or refused, never an error', async () => {
  const whole = buildZip([entry(), entry({ name: 'Doc_0/b.xml', method: 0 }), entry({ name: 'c' })]);
  const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), fc.nat(40), async (changes, cut) => {
      const changed = Buffer.from(whole.subarray(0, whole.length - (cut > 30 ? cut : 0)));
      for (const { at, byte } of changes) changed[at % changed.length] = byte;
      expect(['read', 'file_archive', 'file_bounds', 'file_path', 'file_encrypted', 'file_method']).toContain(
        await codeOf(changed),
      );
    }),
    { numRuns: 1_000 },
  );
});
