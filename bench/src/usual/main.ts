import { announce, exitOnSignal, readWorld } from '../process/serve-world.ts';
import { openUsualDatabase } from './open-usual-database.ts';
import { usualApp } from './usual-app.ts';

const [worldFile = '', databaseFile = ''] = process.argv.slice(2);
const world = readWorld(worldFile);
const db = openUsualDatabase(databaseFile, world);
let baseUrl = '';
const app = await usualApp({ world, db, clock: Date.now, baseUrl: () => baseUrl });
baseUrl = await app.listen({ port: 0, host: '127.0.0.1' });
exitOnSignal(() => db.close());
announce(baseUrl);
