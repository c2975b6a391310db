import { readFileSync } from 'node:fs';
import type { LoadOrder, LoadReply } from './messages.ts';
import { loadRunner } from './run-block.ts';

const [worldFile = ''] = process.argv.slice(2);
const obey = loadRunner(JSON.parse(readFileSync(worldFile, 'utf8')), Date.now);
const reply = (message: LoadReply) => process.send?.(message);

process.on('message', (order: LoadOrder) => {
  obey(order).then(
    (done) => reply({ done }),
    (error: unknown) => reply({ failed: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
