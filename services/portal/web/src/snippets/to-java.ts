import { quoteJava as quote } from './quote.ts';
import { KEY_FILE, type SnippetInput, toConstantClaims } from './snippet-input.ts';

const FUNCTIONS = `
  static String base64url(byte[] data) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(data);
  }

  static byte[] decode(String text) {
    return Base64.getUrlDecoder().decode(text);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String sha256(byte[] data) throws Exception {
    return base64url(MessageDigest.getInstance("SHA-256").digest(data));
  }

  static Signature es256() throws Exception {
    return Signature.getInstance("SHA256withECDSAinP1363Format");
  }

  static PrivateKey readKey(String file) throws Exception {
    String pem = Files.readString(Path.of(file)).replaceAll("-----[A-Z ]+-----", "");
    byte[] der = Base64.getMimeDecoder().decode(pem);
    return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der));
  }

  static PublicKey gatewayKey() throws Exception {
    AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
    curve.init(new ECGenParameterSpec("secp256r1"));
    ECPoint point = new ECPoint(new BigInteger(1, decode(GATEWAY_X)), new BigInteger(1, decode(GATEWAY_Y)));
    ECParameterSpec parameters = curve.getParameterSpec(ECParameterSpec.class);
    return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, parameters));
  }

  static String sign(PrivateKey key, String claims) throws Exception {
    String input = base64url(utf8(HEADER)) + "." + base64url(utf8(claims));
    Signature signature = es256();
    signature.initSign(key);
    signature.update(utf8(input));
    return input + "." + base64url(signature.sign());
  }

  /** The claims of the answer, once its signature holds. */
  static String verify(String token) throws Exception {
    String[] parts = token.split("\\\\.");
    Signature signature = es256();
    signature.initVerify(gatewayKey());
    signature.update(utf8(parts[0] + "." + parts[1]));
    require(signature.verify(decode(parts[2])), "signature");
    String header = new String(decode(parts[0]), StandardCharsets.UTF_8);
    require(header.contains("\\"typ\\":\\"sqx-response+jwt\\""), "typ");
    require(header.contains("\\"kid\\":\\"" + GATEWAY_KID + "\\""), "kid");
    return new String(decode(parts[1]), StandardCharsets.UTF_8);
  }

  static void require(boolean holds, String what) {
    if (!holds) throw new IllegalStateException("the answer cannot be believed: " + what);
  }
`;

const IMPORTS = `import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.UUID;
`;

function toSubjectLines({ subject }: SnippetInput): string {
  if (!subject) return '';
  return `
    javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
    mac.init(new javax.crypto.spec.SecretKeySpec(decode(${quote(subject.key)}), "HmacSHA256"));
    claims += ",\\"subject_hash\\":\\"" + base64url(mac.doFinal(utf8(${quote(subject.identifier.toUpperCase())}))) + "\\"";`;
}

/** Java 17 without any dependency: `java Ask.java`. In ASCII, because Java 17 reads sources in the system's encoding. */
export function toJava(input: SnippetInput): string {
  const { gatewayKey } = input;
  const claims = toConstantClaims(input);
  const header = JSON.stringify({ alg: 'ES256', typ: 'sqx-request+jwt', kid: input.kid });
  return `// Ask.java, run with: java Ask.java
// The private key of the sandbox system is read from ${KEY_FILE} or from the file that SHUQIAO_KEY names.
${IMPORTS}
public class Ask {
  static final String URL = ${quote(String(claims.htu))};
  static final String HEADER = ${quote(header)};
  static final String CLAIMS = ${quote(JSON.stringify(claims).slice(1, -1))};
  static final String BODY = ${quote(JSON.stringify(input.body))};
  // The gateway's public key is pinned: an answer signed by any other key is not believed (SQX-R84).
  static final String GATEWAY_KID = ${quote(gatewayKey.kid)};
  static final String GATEWAY_X = ${quote(gatewayKey.x)};
  static final String GATEWAY_Y = ${quote(gatewayKey.y)};
${FUNCTIONS}
  public static void main(String[] args) throws Exception {
    PrivateKey key = readKey(System.getenv().getOrDefault("SHUQIAO_KEY", ${quote(KEY_FILE)}));
    byte[] body = utf8(BODY);
    long now = System.currentTimeMillis() / 1000;
    String claims = CLAIMS + ",\\"iat\\":" + now + ",\\"exp\\":" + (now + 60)
        + ",\\"jti\\":\\"" + UUID.randomUUID() + "\\",\\"bh\\":\\"" + sha256(body) + "\\"";${toSubjectLines(input)}
    String token = sign(key, "{" + claims + "}");

    HttpRequest request = HttpRequest.newBuilder(URI.create(URL))
        .header("Content-Type", "application/json")
        .header("Shuqiao-Request", token)
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    String answerToken = answer.headers().firstValue("Shuqiao-Response").orElse(null);
    require(answerToken != null, "not from the gateway, status " + answer.statusCode());

    // The answer is bound to this request, to this system and to these bytes.
    String told = verify(answerToken);
    require(told.contains("\\"req_hash\\":\\"" + sha256(utf8(token)) + "\\""), "req_hash");
    require(told.contains("\\"bh\\":\\"" + sha256(answer.body()) + "\\""), "bh");
    require(told.contains("\\"aud\\":" + ${quote(JSON.stringify(input.system))}), "aud");
    require(told.contains("\\"iss\\":" + ${quote(JSON.stringify(input.issuer))}), "iss");
    require(told.contains("\\"status\\":" + answer.statusCode()), "status");
    System.out.println(new String(answer.body(), StandardCharsets.UTF_8));
    System.out.println(told);
  }
}
`;
}
