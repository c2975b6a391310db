import pg from 'pg';
import type { Service } from '../service.ts';

export interface PoolSizes {
  write: number;
  read: number;
}

export const defaultPoolSizes: PoolSizes = { write: 10, read: 10 };

const statementTimeoutMs = 30_000;
const idleInTransactionTimeoutMs = 30_000;
const connectionTimeoutMs = 10_000;

/** `options` of the URL would replace ours, and with them the search path: join them. */
export function withOptions(url: string, options: string): string {
  const [base = '', query = ''] = url.split('?', 2);
  const params = new URLSearchParams(query);
  params.set('options', `${params.get('options') ?? ''} ${options}`.trim());
  return `${base}?${params.toString().replaceAll('+', '%20')}`;
}

function createPool(url: string, service: Service, max: number, settings: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: withOptions(
      url,
      `-c search_path=${service} -c statement_timeout=${statementTimeoutMs} ` +
        `-c idle_in_transaction_session_timeout=${idleInTransactionTimeoutMs} ${settings}`,
    ),
    application_name: `shuqiao-${service}`,
    connectionTimeoutMillis: connectionTimeoutMs,
    max,
  });
  const leaveToNextQuery = () => undefined;
  pool.on('error', leaveToNextQuery);
  pool.on('connect', (client) => client.on('error', leaveToNextQuery));
  return pool;
}

/** Two pools, so that a write which also reads cannot wait for connections that writes hold. */
export function createPools(url: string, service: Service, sizes: PoolSizes) {
  return {
    pool: createPool(url, service, sizes.write, '-c synchronous_commit=on'),
    readPool: createPool(url, service, sizes.read, '-c default_transaction_read_only=on'),
  };
}
