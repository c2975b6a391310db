import { startPostgres } from './postgres.ts';

const { url } = await startPostgres({});
process.send?.(url);
process.channel?.ref();
