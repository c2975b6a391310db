import { announce, exitOnSignal, listen, readWorld } from '../process/serve-world.ts';
import { floorServer } from './floor-server.ts';
import { openDatabase } from './open-database.ts';

const [worldFile = '', databaseFile = ''] = process.argv.slice(2);
const world = readWorld(worldFile);
const db = openDatabase(databaseFile, world);
let baseUrl = '';
const server = floorServer({ world, db, clock: Date.now, baseUrl: () => baseUrl });
baseUrl = await listen(server);
exitOnSignal(() => db.close());
announce(baseUrl);
