import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PrivateJwk } from '@shuqiao/protocol/keys/jwk';
import { createNodeSigner, nodeLicenceCrypto } from '@shuqiao/protocol/licence/crypto/node-crypto';
import { hashTrust, signTrust } from '@shuqiao/protocol/licence/trust/trust-token';
import { issueTestList } from '@shuqiao/protocol/testing/licence-status';
import { newTrust, testKeys } from '@shuqiao/protocol/testing/licence-trust';

type Trust = ReturnType<typeof newTrust>;

/** A gateway's public side: its trust document and its status list, over HTTP on this machine. */
export async function startLicencePublisher() {
  const state = {
    trust: newTrust(),
    /** Signs the trust document: the gateway's own key. */
    key: testKeys.status as PrivateJwk,
    list: issueTestList() as string | ((timeSeconds: number | null) => string),
    listType: 'application/statuslist+jwt',
    requests: [] as string[],
  };
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? '', 'http://x');
    state.requests.push(`${url.pathname}${url.search}`);
    if (url.pathname === '/licence/v1/trust') return serveTrust(incoming, outgoing);
    if (url.pathname !== '/licence/v1/status-lists/7') return void outgoing.writeHead(404).end();
    const time = url.searchParams.get('time');
    const list =
      typeof state.list === 'string' ? state.list : state.list(time === null ? null : Number(time));
    outgoing.writeHead(200, { 'content-type': state.listType }).end(list);
  }

  async function serveTrust({ headers }: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { document, token } = await signTestTrust(state.trust, state.key);
    const etag = `"${await hashTrust(new TextEncoder().encode(document), nodeLicenceCrypto)}"`;
    if (headers['if-none-match'] === etag) return void outgoing.writeHead(304).end();
    outgoing
      .writeHead(200, { 'content-type': 'application/json', 'shuqiao-licence-trust': token })
      .end(document);
  }

  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    state,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export async function signTestTrust(trust: Trust, key: PrivateJwk = testKeys.status) {
  const document = JSON.stringify(trust);
  const h = await hashTrust(new TextEncoder().encode(document), nodeLicenceCrypto);
  const [iat, exp] = [trust.issuedAt, trust.expiresAt].map((time) => Math.floor(Date.parse(time) / 1_000));
  const claims = { iss: trust.issuer, iat: iat ?? 0, exp: exp ?? 0, n: trust.version, h };
  return { document, token: await signTrust(claims, createNodeSigner(key)) };
}
