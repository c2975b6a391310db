import { describe, expect, test } from 'vitest';
import {
  buildWorldRequest,
  getRefusal,
  newUuid,
  receive,
  receiveClaims,
  worldNowS,
} from '../testing/sqx-world.ts';

describe('SQX-R21: claims have the types of §2.2', () => {
  const texts = ['htm', 'htu', 'ct', 'resource_id', 'contract', 'grant_id', 'purpose', 'legal_basis'];
  const optionalTexts = ['case_id', 'nonce'];
  const wrongTexts = [null, 7, true, ['x'], { a: 1 }, ''];

  test.each([...texts, ...optionalTexts])('%s is a string of at least one character', (claim) => {
    for (const value of wrongTexts) {
      expect(getRefusal(receiveClaims({ [claim]: value }))).toMatchObject({
        code: 'claim_type',
        rule: 'SQX-R21',
        claim,
      });
    }
  });

  test('a string has at most 256 characters, htu 2,200', () => {
    expect(receiveClaims({ case_id: 'c'.repeat(256) })).toHaveProperty('claims');
    expect(getRefusal(receiveClaims({ case_id: 'c'.repeat(257) })).claim).toBe('case_id');
    expect(getRefusal(receiveClaims({ htu: 'h'.repeat(2_200) })).code).toBe('request_mismatch');
    expect(getRefusal(receiveClaims({ htu: 'h'.repeat(2_201) })).code).toBe('claim_type');
  });

  test.each(['iat', 'exp'])('%s is a safe integer that is not negative', (claim) => {
    for (const value of [String(worldNowS), worldNowS + 0.5, -1, 2 ** 53, null, [worldNowS], true, {}]) {
      expect(getRefusal(receiveClaims({ [claim]: value }))).toMatchObject({
        code: 'claim_type',
        rule: 'SQX-R21',
        claim,
      });
    }
  });

  test('exp of 1e400 is refused, not infinite', () => {
    const request = buildWorldRequest({
      claims: { remove: ['exp'] },
      payload_text: { insert_before_close_brace: ',"exp":1e400' },
    });
    expect(getRefusal(receive(request))).toMatchObject({ code: 'claim_type', claim: 'exp' });
  });

  test.each(['bh', 'subject_hash', 'consent'])('%s has the shape of a base64url SHA-256', (claim) => {
    for (const value of ['', 'h'.repeat(42), 'h'.repeat(44), `${'h'.repeat(42)}=`, 7, null]) {
      expect(getRefusal(receiveClaims({ [claim]: value }))).toMatchObject({ code: 'claim_type', claim });
    }
  });

  test.each([
    ['idem', ['short', 'i'.repeat(15), 'i'.repeat(65), 'idem with a space', 7]],
    ['timeout_ms', [99, 60_001, 1000.5, '1000', null]],
  ])('%s is refused out of its bounds', (claim, values) => {
    for (const value of values) {
      expect(getRefusal(receiveClaims({ [claim]: value }))).toMatchObject({
        code: 'claim_type',
        rule: 'SQX-R21',
        claim,
      });
    }
  });
});

test.each([
  ['in upper case', newUuid().toUpperCase()],
  ['in braces', `{${newUuid()}}`],
  ['of version 1', 'c232ab00-9414-11ec-b3c8-9f6bdeced846'],
  ['of version 8', '0199f0a0-0000-8000-8000-000000000001'],
  ['of another variant', '0199f0a0-0000-7000-c000-000000000001'],
  ['with a line feed', `${newUuid()}\n`],
  ['a number', 7],
])('SQX-R30: a jti %s is refused', (_name, jti) => {
  expect(getRefusal(receiveClaims({ jti }))).toMatchObject({
    code: 'claim_type',
    rule: 'SQX-R30',
    claim: 'jti',
  });
});

test.each([newUuid(), 'c232ab00-9414-41ec-b3c8-9f6bdeced846'])('SQX-R30: the jti %s is accepted', (jti) => {
  expect(receiveClaims({ jti })).toHaveProperty('claims');
});

describe('SQX-R31: the actor is a pseudonym, never a person', () => {
  const actor = { sub_pseudonym: 'op-7f3a', role: 'window-clerk', loa: 'substantial', terminal: 'T-014' };
  const refused = (value: unknown) => {
    const refusal = getRefusal(receiveClaims({ actor: value }));
    expect(refusal).toMatchObject({ code: 'claim_type', rule: 'SQX-R31', claim: 'actor' });
    return refusal;
  };

  test.each(Object.keys(actor))('%s is required and a string', (member) => {
    const { [member as keyof typeof actor]: _, ...rest } = actor;
    refused(rest);
    for (const value of [null, 7, '', 'x'.repeat(257), {}]) refused({ ...actor, [member]: value });
  });

  test.each([null, 'op-7f3a', [], [actor], {}, { ...actor, name: '张三' }])('%j is refused', (value) => {
    refused(value);
  });

  test.each([
    ['identity number', '371099199001010014'],
    ['identity number with X', '37109919900101001X'],
    ['identity number with x', '37109919900101001x'],
    ['identity number with a wrong check digit', '371099199001010011'],
    ['identity number inside', 'id:371099199001010014'],
    ['mobile number', '13800000000'],
    ['mobile number with country code', '+8613800000000'],
    ['mobile number inside', 'tel 13800000000'],
  ])('an %s is refused in any member, and not repeated in the answer', (_name, value) => {
    for (const member of Object.keys(actor)) {
      expect(JSON.stringify(refused({ ...actor, [member]: value }))).not.toContain(value);
    }
  });

  test.each(['op-7f3a', 'job:nightly-sync', '2026112300000001', '99913800000000777', '窗口3号'])(
    '%s is a fine pseudonym',
    (value) => {
      expect(receiveClaims({ actor: { ...actor, sub_pseudonym: value } })).toHaveProperty('claims');
    },
  );
});
