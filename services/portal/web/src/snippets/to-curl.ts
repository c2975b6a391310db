import { quoteShell } from './quote.ts';
import { KEY_FILE, type SnippetInput, toConstantClaims } from './snippet-input.ts';

const HEAD = `set -euo pipefail`;

/** A bash script that needs openssl and curl only. It shows the answer; it does not verify it, and says so. */
export function toCurl(input: SnippetInput): string {
  const { comments, kid, subject } = input;
  const claims = toConstantClaims(input);
  const header = JSON.stringify({ alg: 'ES256', typ: 'sqx-request+jwt', kid });
  const subjectLines = subject
    ? `
subject_key=$(printf %s ${quoteShell(subject.key)} | tr '_-' '/+' | awk '{ while (length($0) % 4) $0 = $0 "="; print }' | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \\n')
subject_hash=$(printf %s ${quoteShell(subject.identifier.toUpperCase())} | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$subject_key" -binary | base64url)`
    : '';
  const subjectFormat = subject ? ',"subject_hash":"%s"' : '';
  const subjectArgument = subject ? ' "$subject_hash"' : '';
  return `#!/usr/bin/env bash
# ${comments.what}
# ${comments.key}
# ${comments.notVerified}
${HEAD}

key_file="\${SHUQIAO_KEY:-${KEY_FILE}}"
body=${quoteShell(JSON.stringify(input.body))}
header=${quoteShell(header)}
constant=${quoteShell(JSON.stringify(claims).slice(1, -1))}

base64url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }

# ${comments.der}
to_raw() {
  local hex
  hex=$(openssl asn1parse -inform DER | sed -n 's/.*INTEGER *://p' | while read -r part; do
    printf '%64s' "$part" | tr ' ' 0
  done)
  printf '%b' "$(printf %s "$hex" | sed 's/../\\\\x&/g')"
}

now=$(date +%s)
random=$(openssl rand -hex 16)
jti="\${random:0:8}-\${random:8:4}-4\${random:13:3}-a\${random:17:3}-\${random:20:12}"
body_hash=$(printf %s "$body" | openssl dgst -sha256 -binary | base64url)${subjectLines}
claims=$(printf '{%s,"iat":%d,"exp":%d,"jti":"%s","bh":"%s"${subjectFormat}}' \\
  "$constant" "$now" "$((now + 60))" "$jti" "$body_hash"${subjectArgument})

input="$(printf %s "$header" | base64url).$(printf %s "$claims" | base64url)"
signature=$(printf %s "$input" | openssl dgst -sha256 -sign "$key_file" | to_raw | base64url)

curl -sS -i ${quoteShell(String(claims.htu))} \\
  -H 'Content-Type: application/json' \\
  -H "Shuqiao-Request: $input.$signature" \\
  --data-binary "$body"
`;
}
