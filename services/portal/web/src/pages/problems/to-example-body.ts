import type { PortalProblemEntry } from '@shuqiao/schemas/types/portal-problems';

/** Members that a body carries beside the fixed ones: which place, which claim; never the value that was sent. */
const extensions: Readonly<Record<string, object>> = {
  body_hash: { claim: 'bh', computed: '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU' },
  case_not_open: { claim: 'case_id' },
  claim_missing: { claim: 'purpose' },
  consent_required: { claim: 'consent' },
  field_not_granted: { pointers: ['/items/2'] },
  jwt_type: { expected: 'sqx-request+jwt' },
  schema: {
    errors: [
      { pointer: '/TYSHXYDM', keyword: 'format', zh: '格式不符合要求', en: 'is not in the form required' },
    ],
  },
  subject_mismatch: { claim: 'subject_hash' },
};

const INSTANCE = 'urn:uuid:0199f0a0-0000-7000-8000-000000000009';

/** What the answer looks like: RFC 9457, both languages side by side. */
export function toExampleBody(entry: PortalProblemEntry, rule: string | undefined): object {
  const { code, status, title, titleZh, hint, hintZh } = entry;
  return {
    type: `urn:shuqiao:error:${code}`,
    title,
    titleZh,
    status,
    code,
    ...(rule === undefined ? {} : { rule }),
    ...extensions[code],
    hint,
    hintZh,
    instance: INSTANCE,
  };
}
