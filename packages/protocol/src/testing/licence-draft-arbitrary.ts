import fc, { type Arbitrary } from 'fast-check';
import { toPublicJwk } from '../keys/to-public-jwk.ts';
import {
  digestOf,
  draftKeys,
  draftNonce,
  type LicenceDraft,
  type Members,
  toDisclosureText,
} from './licence-draft.ts';

/** How a member or an element is signed: as it is, behind a digest that is disclosed, or behind one that is not. */
export type Mark = 'plain' | 'shown' | 'hidden';

export type Tree =
  | { readonly kind: 'scalar'; readonly value: unknown }
  | { readonly kind: 'object'; readonly members: readonly { name: string; mark: Mark; tree: Tree }[] }
  | { readonly kind: 'array'; readonly items: readonly { mark: Mark; tree: Tree }[] };

export interface DraftCase {
  readonly draft: LicenceDraft;
  /** The claims that a verifier sees. */
  readonly expected: Members;
}

/** What mutations count on: these members stand in every draft. */
export const anchors = {
  plain: 'ZZMC',
  shown: 'ZZBH',
  hidden: 'CZZT',
  /** Shown, with one element shown and one hidden. */
  array: 'KZ_JYXM',
  /** Plain, with one member shown. */
  object: 'KZ_DZ',
} as const;

const mark = fc.constantFrom<Mark>('plain', 'shown', 'hidden');
const name = fc.oneof(
  fc.constantFrom('a/b', '~', '海', '0', 'sd', '_sd_', '..', 'a"b'),
  fc.stringMatching(/^k[a-z]{0,3}$/),
);
const scalar = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);

const { tree } = fc.letrec<{ tree: Tree; object: Tree; array: Tree; scalar: Tree }>((tie) => ({
  tree: fc.oneof({ maxDepth: 3, withCrossShrink: true }, tie('scalar'), tie('object'), tie('array')),
  scalar: scalar.map((value) => ({ kind: 'scalar', value })),
  array: fc
    .array(fc.record({ mark, tree: tie('tree') }), { maxLength: 3 })
    .map((items) => ({ kind: 'array', items })),
  object: fc
    .uniqueArray(fc.record({ name, mark, tree: tie('tree') }), { maxLength: 3, selector: (m) => m.name })
    .map((members) => ({ kind: 'object', members })),
}));

const bare = (value: unknown): Tree => ({ kind: 'scalar', value });
const anchorMembers = [
  { name: anchors.plain, mark: 'plain', tree: bare('食品经营许可证') },
  { name: anchors.shown, mark: 'shown', tree: bare('JY23710990000017') },
  { name: anchors.hidden, mark: 'hidden', tree: bare('海天阁') },
  {
    name: anchors.array,
    mark: 'shown',
    tree: {
      kind: 'array',
      items: [
        { mark: 'shown', tree: bare('热食类') },
        { mark: 'hidden', tree: bare('冷食类') },
      ],
    },
  },
  {
    name: anchors.object,
    mark: 'plain',
    tree: { kind: 'object', members: [{ name: 'street', mark: 'shown', tree: bare('新威路') }] },
  },
] as const;

/** Valid presentations of nested claims; bound ones carry a key-binding JWT. */
export function arbitraryDraft(): Arbitrary<DraftCase> {
  return fc
    .record({
      members: fc.uniqueArray(fc.record({ name, mark, tree }), { maxLength: 4, selector: (m) => m.name }),
      hash: fc.constantFrom(undefined, 'sha-256', 'sha-384', 'sha-512'),
      decoys: fc.nat(2),
      bound: fc.boolean(),
    })
    .map(({ members, hash, decoys, bound }) => {
      const packing: Packing = { hash, decoys, disclosures: [], salts: 0 };
      const root: Tree = { kind: 'object', members: [...anchorMembers, ...members] };
      const packed = pack(root, packing, true) as { signed: Members; seen: Members };
      return toCase(packed, packing, bound);
    });
}

interface Packing {
  readonly hash: string | undefined;
  readonly decoys: number;
  readonly disclosures: string[];
  salts: number;
}

function toCase(
  { signed, seen }: { signed: Members; seen: Members },
  packing: Packing,
  bound: boolean,
): DraftCase {
  const head = { iss: 'urn:shuqiao:test', cnf: { jwk: toPublicJwk(draftKeys.holder) } };
  const hash = packing.hash === undefined ? {} : { _sd_alg: packing.hash };
  const draft: LicenceDraft = {
    header: { alg: 'ES256', typ: 'dc+sd-jwt', kid: draftKeys.issuer.kid },
    payload: { ...head, ...signed, ...hash },
    disclosures: packing.disclosures,
  };
  const binding = {
    header: { alg: 'ES256', typ: 'kb+jwt' },
    payload: { iat: 1_795_000_000, aud: 'x509_san_dns:verify.example', nonce: draftNonce },
  };
  return { draft: bound ? { ...draft, binding } : draft, expected: { ...head, ...seen } };
}

/** `signed` as the issuer embeds it, `seen` as a verifier shall see it; what is visible is disclosed on the way. */
function pack(node: Tree, packing: Packing, visible: boolean): { signed: unknown; seen: unknown } {
  if (node.kind === 'scalar') return { signed: node.value, seen: node.value };
  return node.kind === 'array'
    ? packArray(node.items, packing, visible)
    : packObject(node.members, packing, visible);
}

function packArray(
  items: Extract<Tree, { kind: 'array' }>['items'],
  packing: Packing,
  visible: boolean,
): { signed: unknown[]; seen: unknown[] } {
  const signed: unknown[] = [];
  const seen: unknown[] = [];
  for (const item of items) {
    const shown = visible && item.mark !== 'hidden';
    const inner = pack(item.tree, packing, shown);
    signed.push(item.mark === 'plain' ? inner.signed : { '...': disclose(packing, shown, inner.signed) });
    if (item.mark !== 'hidden') seen.push(inner.seen);
  }
  return { signed, seen };
}

function packObject(
  members: Extract<Tree, { kind: 'object' }>['members'],
  packing: Packing,
  visible: boolean,
): { signed: Members; seen: Members } {
  const signed: Members = {};
  const seen: Members = {};
  const digests: string[] = [];
  for (const member of members) {
    const shown = visible && member.mark !== 'hidden';
    const inner = pack(member.tree, packing, shown);
    if (member.mark === 'plain') signed[member.name] = inner.signed;
    else digests.push(disclose(packing, shown, member.name, inner.signed));
    if (member.mark !== 'hidden') seen[member.name] = inner.seen;
  }
  for (let i = 0; i < packing.decoys; i++) digests.push(digestOf(`decoy ${packing.salts++}`, packing.hash));
  if (digests.length > 0) signed._sd = digests.sort();
  return { signed, seen };
}

/** Digest of a new disclosure, which is presented where it is shown. */
function disclose(packing: Packing, shown: boolean, ...claim: readonly unknown[]): string {
  const text = toDisclosureText(`salt ${packing.salts++}`, ...claim);
  if (shown) packing.disclosures.push(text);
  return digestOf(text, packing.hash);
}
