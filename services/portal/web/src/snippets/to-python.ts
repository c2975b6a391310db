import { toPythonLiteral } from './quote.ts';
import { KEY_FILE, type SnippetInput, toConstantClaims } from './snippet-input.ts';

const FUNCTIONS = `def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def decode(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def sha256(data):
    return base64url(hashlib.sha256(data).digest())


def sign(key, header, claims):
    signed = ".".join(base64url(json.dumps(part).encode()) for part in (header, claims))
    r, s = utils.decode_dss_signature(key.sign(signed.encode(), ec.ECDSA(hashes.SHA256())))
    return signed + "." + base64url(r.to_bytes(32, "big") + s.to_bytes(32, "big"))


def verify(token, x, y):
    signed, signature = token.rsplit(".", 1)
    raw = decode(signature)
    numbers = [int.from_bytes(part, "big") for part in (raw[:32], raw[32:], decode(x), decode(y))]
    public = ec.EllipticCurvePublicNumbers(numbers[2], numbers[3], ec.SECP256R1()).public_key()
    public.verify(utils.encode_dss_signature(*numbers[:2]), signed.encode(), ec.ECDSA(hashes.SHA256()))
    header, claims = (json.loads(decode(part)) for part in signed.split("."))
    assert header["typ"] == "sqx-response+jwt" and header["kid"] == GATEWAY_KEY["kid"]
    return claims
`;

/** Python 3.9 with the package cryptography. */
export function toPython(input: SnippetInput): string {
  const { comments, gatewayKey, subject } = input;
  const { kid, x, y } = gatewayKey;
  const subjectLine = subject
    ? `
mac = hmac.new(decode(${JSON.stringify(subject.key)}), ${JSON.stringify(subject.identifier.toUpperCase())}.encode(), "sha256")
claims["subject_hash"] = base64url(mac.digest())`
    : '';
  return `# ${comments.what}
# ${comments.key}
# pip install cryptography
import base64
import hashlib
${subject ? 'import hmac\n' : ''}import json
import os
import time
import urllib.error
import urllib.request
import uuid

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, utils
from cryptography.hazmat.primitives.serialization import load_pem_private_key

# ${comments.pinned}
GATEWAY_KEY = ${toPythonLiteral({ kid, x, y })}
CLAIMS = ${toPythonLiteral(toConstantClaims(input))}
BODY = ${toPythonLiteral(input.body)}


${FUNCTIONS}

with open(os.environ.get("SHUQIAO_KEY", ${JSON.stringify(KEY_FILE)}), "rb") as file:
    key = load_pem_private_key(file.read(), password=None)

body = json.dumps(BODY, ensure_ascii=False).encode()
now = int(time.time())
claims = {**CLAIMS, "iat": now, "exp": now + 60, "jti": str(uuid.uuid4()), "bh": sha256(body)}${subjectLine}
token = sign(key, {"alg": "ES256", "typ": "sqx-request+jwt", "kid": ${JSON.stringify(input.kid)}}, claims)

headers = {"Content-Type": "application/json", "Shuqiao-Request": token}
request = urllib.request.Request(CLAIMS["htu"], data=body, headers=headers, method="POST")
try:
    answer = urllib.request.urlopen(request, timeout=20)
except urllib.error.HTTPError as refusal:
    answer = refusal
answer_body = answer.read()
answer_token = answer.headers.get("Shuqiao-Response")
if answer_token is None:
    raise SystemExit(f"not from the gateway: {answer.status} {answer_body.decode()}")

# ${comments.bound}
told = verify(answer_token, GATEWAY_KEY["x"], GATEWAY_KEY["y"])
assert told["iss"] == CLAIMS["aud"] and told["aud"] == CLAIMS["iss"]
assert told["req_hash"] == sha256(token.encode()) and told["bh"] == sha256(answer_body)
assert told["status"] == answer.status
print(answer_body.decode())
print("log", told.get("log"))
`;
}
