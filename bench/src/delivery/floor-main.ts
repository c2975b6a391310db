import { createServer } from 'node:http';
import { announce, exitOnSignal, listen } from '../process/serve-world.ts';
import { openRowStore } from './open-row-store.ts';
import { receiveRows } from './receive-rows.ts';
import { createWideContract } from './wide-contract.ts';

const [, databaseFile = ''] = process.argv.slice(2);
const store = openRowStore(databaseFile);
const contract = createWideContract();
const server = createServer({ requestTimeout: 0 }, (request, response) => {
  receiveRows(request, contract, store).then(
    (received) => response.end(JSON.stringify(received)),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
const url = await listen(server);
exitOnSignal(() => store.close());
announce(url);
