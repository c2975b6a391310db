import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKey } from '@shuqiao/protocol/keys/generate-key';
import type { PrivateJwk } from '@shuqiao/protocol/keys/jwk';
import { toPublicJwk } from '@shuqiao/protocol/keys/to-public-jwk';
import { toSigningKey } from '@shuqiao/protocol/keys/to-signing-key';
import { toVerificationKey } from '@shuqiao/protocol/keys/to-verification-key';
import { checkSignature } from '@shuqiao/protocol/sqx/authenticate';
import { hashBody } from '@shuqiao/protocol/sqx/body-hash';
import { readRequest } from '@shuqiao/protocol/sqx/read-request';
import { readClaims } from '@shuqiao/protocol/sqx/request-claims';
import { echoRequest, spliceLog, toResponseText } from '@shuqiao/protocol/sqx/response-claims';
import { createResponseSigner } from '@shuqiao/protocol/sqx/sign';
import { createUuidV7Source } from '@shuqiao/protocol/sqx/uuid-v7';
import { createEvidenceDouble } from './evidence-double.ts';

/** A request that passed the protocol's own checks. */
export interface AdmittedRequest {
  path: string;
  claims: Readonly<Record<string, unknown>>;
  body: Buffer;
}

export interface DoubleAnswer {
  status?: number;
  contentType?: string;
  body: unknown;
  outcome?: 'ok' | 'no_data' | 'partial' | 'refused';
  code?: string;
  records?: number;
  rejected?: number;
  headers?: Record<string, string>;
  signedSource?: boolean;
  /** The promise of evidence is left out. */
  unlogged?: boolean;
}

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

export interface GatewayDoubleOptions {
  system: string;
  key: PrivateJwk;
  clock?: () => number;
  answer: (request: AdmittedRequest) => DoubleAnswer | Promise<DoubleAnswer>;
  /** What happens on the way back. */
  tamper?: (reply: Reply) => Reply | Promise<Reply>;
  /** Unsigned pages by path, as the catalogue serves them. */
  pages?: Record<string, unknown>;
}

/** An honest protocol peer for tests: checks requests and signs answers as SQX-1 says, decides nothing itself. */
export async function startGatewayDouble(options: GatewayDoubleOptions) {
  const { system, clock = Date.now, tamper = (reply) => reply, pages = {} } = options;
  const own = generateKey('ES256');
  const sign = createResponseSigner(toSigningKey(own));
  const key = toVerificationKey(toPublicJwk(options.key));
  const newJti = createUuidV7Source({ nowMs: clock });
  const evidence = createEvidenceDouble('double.example/log', clock);
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse) {
    const path = incoming.url ?? '';
    const chunks: Buffer[] = [];
    for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
    const page = path === '/exchange/v1/keys' ? { keys: [toPublicJwk(own)] } : pages[path];
    const reply =
      incoming.method === 'GET'
        ? { status: page ? 200 : 404, headers: {}, body: Buffer.from(JSON.stringify(page ?? {})) }
        : await tamper(await answerSigned(incoming, Buffer.concat(chunks)));
    outgoing.writeHead(reply.status, reply.headers).end(reply.body);
  }

  async function answerSigned(incoming: IncomingMessage, body: Buffer): Promise<Reply> {
    const path = incoming.url ?? '';
    const jws = admit(incoming, path);
    if (hashBody(body) !== jws.payload.bh) throw new Error('the body is not the signed one');
    const answer = await options.answer({ path, claims: jws.payload, body });
    const { status = 200, outcome = status < 400 ? 'ok' : 'refused', headers = {} } = answer;
    const contentType =
      answer.contentType ?? (status < 400 ? 'application/json' : 'application/problem+json');
    const bytes = Buffer.from(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
    const nowS = Math.floor(clock() / 1000);
    const head = {
      iss: baseUrl,
      aud: system,
      iat: nowS,
      jti: newJti(),
      bh: hashBody(bytes),
      ct: contentType,
      status,
    };
    const { code = 'grant_inactive', records = 0, rejected, signedSource } = answer;
    const data = { outcome, data_as_of: nowS, records, ...(rejected !== undefined && { rejected }) };
    const source = signedSource ? { source: { provider: 'p', signed: true } } : {};
    const text = toResponseText(
      echoRequest(jws),
      outcome === 'refused' ? { ...head, outcome, code } : { ...head, ...data, outcome, ...source },
    );
    const promise = evidence.commit(text, outcome === 'refused' ? 'refused' : 'ok', ['own-department']);
    const token = sign(answer.unlogged ? text : spliceLog(text, promise));
    return {
      status,
      headers: { ...headers, 'content-type': contentType, 'shuqiao-response': token },
      body: bytes,
    };
  }

  function admit({ method = '', headers, rawHeaders }: IncomingMessage, path: string) {
    const read = readRequest({ method, rawTarget: path, rawHeaders });
    if ('refusal' in read) throw new Error(read.refusal.code);
    if (checkSignature(read.jws, key)) throw new Error('the signature does not hold');
    const operation = toOperation(path);
    const { resource_id } = read.jws.payload;
    const checked = readClaims(operation, read.jws.payload, {
      issuer: baseUrl,
      baseUrl,
      method,
      rawTarget: path,
      ...(typeof resource_id === 'string' && { resource: resource_id }),
      contentType: headers['content-type'],
      nowMs: clock(),
    });
    if ('refusal' in checked) throw new Error(JSON.stringify(checked.refusal));
    return read.jws;
  }

  return {
    baseUrl,
    evidence,
    gatewayKey: own,
    gatewayKeys: [toPublicJwk(own)],
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function toOperation(path: string) {
  if (path.startsWith('/licence/')) return 'licence';
  if (path.endsWith('/query')) return 'query';
  return path.endsWith('/deliveries') ? 'deliveries' : 'own_data';
}
