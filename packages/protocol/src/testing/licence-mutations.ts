import { digestOf, type LicenceDraft, type Members, toDisclosureText, toSegment } from './licence-draft.ts';
import { anchors } from './licence-draft-arbitrary.ts';

export interface LicenceMutation {
  readonly name: string;
  /** What we answer; null = it changes nothing that matters, and is accepted. */
  readonly refused: string | null;
  /** Only for presentations with key binding. */
  readonly bound?: true;
  readonly change: (draft: LicenceDraft) => void;
}

type Change = LicenceMutation['change'];

const other = toDisclosureText('another salt', 'KZ_X', 'x');

/** One change each to a valid draft (LIC-L1, LIC-T23, LIC-T24). */
export const licenceMutations: readonly LicenceMutation[] = [
  ...group('malformed: size', {
    'a token above 64 KiB': (draft) => Object.assign(draft.payload, { ZZX: 'x'.repeat(50_000) }),
  }),
  ...group('malformed: disclosures', {
    '201 disclosures': (draft) => {
      draft.disclosures = Array.from({ length: 201 }, (_, i) => toDisclosureText('s', `n${i}`, i));
      embed(draft, ...draft.disclosures);
    },
  }),
  ...group('malformed: segments', {
    'two segments': damage((text) => text.replace('.', '')),
    'four segments': damage((text) => text.replace('~', '.AAAA~')),
    'no signature': damage((text) => text.replace(/[^.]*?~/, '~')),
    'no tilde after the last disclosure': (draft) => {
      delete draft.binding;
      draft.damageAll = (text) => text.slice(0, -1);
    },
  }),
  ...group('malformed: base64url', {
    'padding after a disclosure': damage((text) => text.replace(/~$/, '=~')),
    'an unused bit set at the end of the issuer JWT': damage((text) =>
      text.replace(/(.)~/, (_, c) => `${bump(c)}~`),
    ),
    'white space in a disclosure': damage((text) => text.replace('~', '~ ')),
  }),
  ...group('malformed: utf8', {
    'a disclosure that is no UTF-8': (draft) =>
      addShown(draft, Buffer.from('["s","KZ_X","\xff"]', 'latin1').toString('base64url')),
  }),
  ...group('malformed: json', {
    'a disclosure that is no JSON': (draft) => addShown(draft, toSegment('["s","KZ_X",]')),
    'an empty disclosure': damage((text) => text.replace('~', '~~')),
    'a disclosure with a byte order mark': (draft) => addShown(draft, toSegment('\ufeff["s","KZ_X",1]')),
    'a lone surrogate': (draft) => addShown(draft, toSegment('["s","KZ_X","\\ud800"]')),
    'a payload that is an array': (draft) => {
      draft.payloadText = '[]';
    },
  }),
  ...group('malformed: depth', {
    'a payload of seventeen levels': (draft) => Object.assign(draft.payload, { ZZX: nest(16) }),
    'a disclosure of seventeen levels': (draft) => addShown(draft, toDisclosureText('s', 'KZ_X', nest(16))),
  }),
  ...group('malformed: duplicate', {
    'a repeated member of the payload': (draft) => {
      draft.payloadText = JSON.stringify(draft.payload).replace('{', '{"ZZMC":"另一证照",');
    },
    'a repeated member in a disclosure': (draft) => addShown(draft, toSegment('["s","KZ_X",{"a":1,"a":2}]')),
    'a payload with __proto__': (draft) => {
      draft.payloadText = JSON.stringify(draft.payload).replace('{', '{"__proto__":{},');
    },
    'a disclosure named __proto__': (draft) => addShown(draft, toDisclosureText('s', '__proto__', {})),
    'a disclosure named constructor': (draft) => addShown(draft, toDisclosureText('s', 'constructor', 1)),
  }),
  ...group('signature', {
    'a changed signature': damage((text) =>
      text.replace(/\.(.)([^.~]*~)/, (_, c, rest) => `.${bump(c)}${rest}`),
    ),
    'a payload of another token': damage((text) =>
      text.replace(/\.[^.]*\./, `.${toSegment('{"iss":"x"}')}.`),
    ),
  }),
  ...group('hash_alg', {
    '_sd_alg md5': rehash('md5'),
    '_sd_alg sha-1': rehash('sha-1'),
    '_sd_alg sha3-256': rehash('sha3-256'),
    '_sd_alg in capitals': rehash('SHA-256'),
    '_sd_alg null': rehash(null),
    '_sd_alg as an array': rehash(['sha-256']),
  }),
  ...group('disclosure_shape', {
    'four elements': (draft) => addShown(draft, toDisclosureText('s', 'KZ_X', 1, 2)),
    'one element': (draft) => addShown(draft, toDisclosureText('s')),
    'an object for a disclosure': (draft) =>
      addShown(draft, toSegment('{"0":"s","1":"KZ_X","2":1,"length":3}')),
    'a string for a disclosure': (draft) => addShown(draft, toSegment('"sn1"')),
    'null for a disclosure': (draft) => addShown(draft, toSegment('null')),
    'a salt that is a number': (draft) => addShown(draft, toDisclosureText(1, 'KZ_X', 1)),
    'a name that is a number': (draft) => addShown(draft, toDisclosureText('s', 1, 1)),
    'an element where a claim belongs': (draft) => addShown(draft, toDisclosureText('s', 'KZ_X')),
    'a claim where an element belongs': (draft) => addElement(draft, toDisclosureText('s', 'KZ_X', 1)),
    'a claim named _sd': (draft) => addShown(draft, toDisclosureText('s', '_sd', ['x'])),
    'a claim named ...': (draft) => addShown(draft, toDisclosureText('s', '...', 'x')),
    'a claim named _sd_alg': (draft) => addShown(draft, toDisclosureText('s', '_sd_alg', 'sha-256')),
    'a claim whose name every object has': (draft) => addShown(draft, toDisclosureText('s', 'toString', 1)),
    'a plain claim whose name every object has': (draft) => Object.assign(draft.payload, { valueOf: 1 }),
    'a claim that stands in the payload': (draft) =>
      addShown(draft, toDisclosureText('s', anchors.plain, '营业执照')),
    'a claim that is disclosed twice': (draft) => addShown(draft, toDisclosureText('s', anchors.shown, '1')),
    'a nested claim that collides': (draft) =>
      addShown(draft, toDisclosureText('s', 'KZ_X', { a: 1, _sd: [addText(draft, 's2', 'a', 2)] })),
    '_sd that is a string': (draft) => Object.assign(draft.payload, { ZZX: { _sd: digestOf('x') } }),
    '_sd that holds a number': (draft) => Object.assign(draft.payload, { ZZX: { _sd: [1] } }),
    '_sd that is an object': (draft) => Object.assign(draft.payload, { ZZX: { _sd: {} } }),
    '... outside of an array': (draft) => Object.assign(draft.payload, { ZZX: { '...': digestOf('x') } }),
    '... with another member': (draft) =>
      Object.assign(draft.payload, { ZZX: [{ '...': digestOf('x'), a: 1 }] }),
    '... that is a number': (draft) => Object.assign(draft.payload, { ZZX: [{ '...': 1 }] }),
    '_sd_alg inside': (draft) => Object.assign(draft.payload, { ZZX: { _sd_alg: 'sha-256' } }),
    'claims of more than sixteen levels, put together': (draft) => {
      const inner = addText(draft, 's', 'b', nest(9));
      addShown(draft, toDisclosureText('s', 'KZ_X', nest(8, { _sd: [inner] })));
    },
  }),
  ...group('digest_duplicate', {
    'a digest twice in one _sd': (draft) => embed(draft, draft.disclosures[0] ?? other),
    'a decoy twice': (draft) => embed(draft, 'decoy', 'decoy'),
    'a digest in the payload and in a disclosure': (draft) =>
      addShown(
        draft,
        toDisclosureText('s', 'KZ_X', { _sd: [digestOf('decoy', draft.payload._sd_alg)] }),
        'decoy',
      ),
    'a digest in _sd and in an array': (draft) => {
      embed(draft, 'decoy');
      Object.assign(draft.payload, { ZZX: [{ '...': digestOf('decoy', draft.payload._sd_alg) }] });
    },
    'one disclosure in two arrays': (draft) => {
      const element = { '...': addText(draft, 's', 1) };
      Object.assign(draft.payload, { ZZX: [element], ZZY: [element] });
    },
  }),
  ...group('disclosure_unreferenced', {
    'a disclosure nobody refers to': (draft) => draft.disclosures.push(other),
    'an element nobody refers to': (draft) => draft.disclosures.push(toDisclosureText('s', 'x')),
    'a disclosure that was repeated': (draft) => draft.disclosures.push(draft.disclosures[0] ?? other),
    'a disclosure whose parent is not shown': (draft) => {
      const inner = addText(draft, 's', 'a', 1);
      embed(draft, toDisclosureText('s', 'KZ_X', { _sd: [inner] }));
    },
    'a disclosure of another value': (draft) => {
      const last = draft.disclosures.pop() ?? other;
      draft.disclosures.push(toSegment(Buffer.from(last, 'base64url').toString().replace(/salt/, 'Salt')));
    },
    'a disclosure spelled with more white space': (draft) => {
      const last = draft.disclosures.pop() ?? other;
      draft.disclosures.push(toSegment(` ${Buffer.from(last, 'base64url').toString()}`));
    },
    'a digest in hexadecimal': (draft) => {
      draft.disclosures.push(other);
      const digest = Buffer.from(digestOf(other, draft.payload._sd_alg), 'base64url').toString('hex');
      digestsOf(draft).push(digest);
    },
  }),
  ...bindingMutations(),
  ...group(null, {
    nothing: () => undefined,
    'another order of the disclosures': (draft) => draft.disclosures.reverse(),
    'digests in another order': (draft) => digestsOf(draft).reverse(),
    'an empty _sd': (draft) => Object.assign(draft.payload, { ZZX: { _sd: [] } }),
    'an array of decoys': (draft) => Object.assign(draft.payload, { ZZX: [{ '...': digestOf('x') }] }),
    'white space in a disclosure before it is hashed': (draft) =>
      addShown(draft, toSegment('[ "s",\n"KZ_X", 1 ]')),
    'escapes in a disclosure': (draft) => addShown(draft, toSegment('["s","KZ_X","\\u6d77"]')),
    'a disclosed null': (draft) => addShown(draft, toDisclosureText('s', 'KZ_X', null)),
    'an empty salt': (draft) => addShown(draft, toDisclosureText('', 'KZ_X', 1)),
  }),
];

function bindingMutations(): LicenceMutation[] {
  const set =
    (members: Members): Change =>
    (draft) =>
      Object.assign(draft.binding?.payload ?? {}, members);
  const head =
    (members: Members): Change =>
    (draft) =>
      Object.assign(draft.binding?.header ?? {}, members);
  const afterwards =
    (apply: (text: string) => string): Change =>
    (draft) => {
      draft.damageAll = apply;
    };
  const mutations = [
    ...group('kb_sd_hash', {
      'sd_hash of something else': set({ sd_hash: digestOf('x') }),
      'an empty sd_hash': set({ sd_hash: '' }),
      'sd_hash under the name of an older draft': set({ sd_hash: '', _sd_hash: digestOf('x') }),
      'a disclosure left out after binding': afterwards((text) => text.replace(/~[^~]*~/, '~')),
      'disclosures in another order after binding': afterwards(swapFirstTwo),
    }),
    ...group('key_binding_missing', { 'no key binding': afterwards((text) => text.replace(/[^~]*$/, '')) }),
    ...group('kb_typ', {
      'key binding of typ JWT': head({ typ: 'JWT' }),
      'key binding without typ': head({ typ: undefined }),
    }),
    ...group('kb_nonce', { 'the nonce of another transaction': set({ nonce: 'another' }) }),
    ...group('kb_iat', {
      'key binding without iat': set({ iat: undefined }),
      'iat as text': set({ iat: '1795000000' }),
    }),
    ...group('kb_aud', {
      'key binding without aud': set({ aud: undefined }),
      'aud as an array': set({ aud: ['x509_san_dns:verify.example'] }),
    }),
    ...group('kb_signature', {
      'a key binding with another signature': afterwards((text) =>
        text.replace(/\.(.)([^.]*)$/, (_, c, rest) => `.${bump(c)}${rest}`),
      ),
    }),
    ...group('malformed: segments', {
      'key binding of two segments': afterwards((text) => text.replace(/\.[^.]*$/, '')),
    }),
  ];
  return mutations.map((mutation) => ({ ...mutation, bound: true }));
}

function group(refused: string | null, changes: Readonly<Record<string, (draft: LicenceDraft) => unknown>>) {
  return Object.entries(changes).map(
    ([name, change]): LicenceMutation => ({
      name,
      refused,
      change: (draft) => {
        change(draft);
      },
    }),
  );
}

function damage(apply: (text: string) => string): Change {
  return (draft) => {
    draft.damage = apply;
  };
}

function digestsOf({ payload }: LicenceDraft): unknown[] {
  const { _sd } = payload;
  if (!Array.isArray(_sd)) throw new Error('every draft hides something');
  return _sd;
}

/** Puts the digests of these texts into the payload. */
function embed(draft: LicenceDraft, ...texts: readonly string[]): void {
  digestsOf(draft).push(...texts.map((text) => digestOf(text, draft.payload._sd_alg)));
}

function addShown(draft: LicenceDraft, text: string, ...decoys: readonly string[]): void {
  draft.disclosures.push(text);
  embed(draft, text, ...decoys);
}

function addElement(draft: LicenceDraft, text: string): void {
  draft.disclosures.push(text);
  Object.assign(draft.payload, { ZZX: [{ '...': digestOf(text, draft.payload._sd_alg) }] });
}

/** Presents a disclosure and returns its digest, for somewhere inside. */
function addText(draft: LicenceDraft, ...elements: readonly unknown[]): string {
  const text = toDisclosureText(...elements);
  draft.disclosures.push(text);
  return digestOf(text, draft.payload._sd_alg);
}

/** The same disclosures under the digests of another function. */
function rehash(_sd_alg: unknown): Change {
  return (draft) => {
    draft.payload = { iss: 'urn:shuqiao:test', cnf: draft.payload.cnf, _sd: [], _sd_alg };
    draft.disclosures = [];
    addShown(draft, other);
  };
}

function nest(levels: number, core: unknown = 1): unknown {
  let value = core;
  for (let i = 0; i < levels; i++) value = { a: value };
  return value;
}

function swapFirstTwo(text: string): string {
  return text.replace(/~([^~]+)~([^~]+)~/, '~$2~$1~');
}

/** The next character of the alphabet: sets or clears the lowest bit. */
function bump(character: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return alphabet.charAt(alphabet.indexOf(character) ^ 1);
}
