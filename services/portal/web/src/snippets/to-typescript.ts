import { quoteTypescript as quote, toTypescriptLiteral } from './quote.ts';
import { KEY_FILE, type SnippetInput } from './snippet-input.ts';

function toOptionalLines(input: SnippetInput): string {
  const lines = [
    input.caseId === undefined ? '' : `  caseId: ${quote(input.caseId)},\n`,
    input.consent === undefined ? '' : `  consent: ${quote(input.consent)},\n`,
    input.subject === undefined ? '' : `  subject: ${quote(input.subject.identifier)},\n`,
  ];
  return lines.join('');
}

/** With the SDK, packages/client: signs, sends, verifies, and throws what cannot be believed. */
export function toTypescript(input: SnippetInput): string {
  const { comments, gatewayKey, subject } = input;
  const { kty, crv, x, y, alg, use, kid } = gatewayKey;
  return `// ${comments.what}
// ${comments.key}
// ${comments.run}
import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createClient } from '@shuqiao/client/create-client';
import type { PrivateJwk } from '@shuqiao/protocol/keys/jwk';

const pem = readFileSync(process.env.SHUQIAO_KEY ?? ${quote(KEY_FILE)}, 'utf8');
const key = {
  ...createPrivateKey(pem).export({ format: 'jwk' }),
  alg: 'ES256',
  use: 'sig',
  kid: ${quote(input.kid)},
} as PrivateJwk;

const client = createClient({
  system: ${quote(input.system)},
  key,
  baseUrl: ${quote(input.baseUrl)},
  issuer: ${quote(input.issuer)},
  // ${comments.pinned}
  gatewayKeys: [${toTypescriptLiteral({ kty, crv, x, y, alg, use, kid })}],
${subject ? `  subjectKey: ${quote(subject.key)},\n` : ''}});

const { outcome, records, claims } = await client.query({
  resource: ${quote(input.resource)},
  contract: ${quote(input.contract)},
  grant: ${quote(input.grant)},
  purpose: ${quote(input.purpose)},
  legalBasis: ${quote(input.legalBasis)},
  actor: ${toTypescriptLiteral(input.actor)},
${toOptionalLines(input)}  body: ${toTypescriptLiteral(input.body)},
});

console.log(JSON.stringify({ outcome, records, log: claims.log }, null, 2));
`;
}
