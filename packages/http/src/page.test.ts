import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { toPage } from './page.ts';

describe('a cursor', () => {
  test('gives back what it was made of', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), fc.maxSafeInteger(), (text, number) => {
        fc.pre(encodeCursor([text, number]).length <= 512 && !/[\p{Surrogate}\0]/u.test(text));
        expect(decodeCursor(encodeCursor([text, number]), ['string', 'number'])).toEqual([text, number]);
      }),
    );
  });

  test('that is absent means the first page', () => {
    expect(decodeCursor(undefined, ['number'])).toBeUndefined();
  });

  test('with NUL in a text is refused', () => {
    expect(() => decodeCursor(encodeCursor(['a\0b']), ['string'])).toThrow(
      expect.objectContaining({ code: 'cursor_invalid' }),
    );
  });

  test.each([
    ['of another shape', encodeCursor([1, 2])],
    ['of another type', encodeCursor(['1'])],
    ['with a fraction', encodeCursor([1.5])],
    ['with white space inside', Buffer.from('[ 1]').toString('base64url')],
    ['of no array', Buffer.from('{"0":1,"length":1}').toString('base64url')],
    ['of no JSON', Buffer.from('abc').toString('base64url')],
    ['with padding', 'WzFd='],
    ['with stray characters', 'Wz Fd'],
    ['that is empty', ''],
    ['that is long', encodeCursor(['x'.repeat(600)])],
  ])('%s is refused', (_name, cursor) => {
    expect(() => decodeCursor(cursor, ['number'])).toThrow(
      expect.objectContaining({ code: 'cursor_invalid' }),
    );
  });

  test('any single character changed or cut is refused or still a whole cursor, never an error', () => {
    const cursor = encodeCursor(['102001/000001', 7]);
    fc.assert(
      fc.property(fc.nat(cursor.length - 1), fc.string({ minLength: 0, maxLength: 1 }), (at, other) => {
        const changed = cursor.slice(0, at) + other + cursor.slice(at + 1);
        try {
          const values = decodeCursor(changed, ['string', 'number']);
          expect(encodeCursor(values ?? [])).toBe(changed);
        } catch (error) {
          expect(error).toMatchObject({ code: 'cursor_invalid' });
        }
      }),
    );
  });
});

describe('a page', () => {
  const rows = [{ id: 1 }, { id: 2 }, { id: 3 }];
  const page = (count: number, limit: number) =>
    toPage(
      rows.slice(0, count),
      limit,
      ({ id }) => [id],
      ({ id }) => `#${id}`,
    );

  test('has a cursor after its last item while there is more', () => {
    expect(page(3, 2)).toEqual({ items: ['#1', '#2'], next: encodeCursor([2]) });
  });

  test('has none when it is the last, full or not', () => {
    expect(page(2, 2).next).toBeNull();
    expect(page(1, 2).next).toBeNull();
    expect(page(0, 2)).toEqual({ items: [], next: null });
  });
});
