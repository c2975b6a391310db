import { isUtf8 } from 'node:buffer';
import { type CompiledContract, compileContract } from '@shuqiao/domain/contract/compile-contract';
import type { QueryClaims } from '@shuqiao/protocol/sqx/operations';
import { readStrictJson } from '@shuqiao/protocol/sqx/strict-json-text';
import type { Database } from 'better-sqlite3';
import type { DataRecord, ServedWorld } from '../world/world.ts';
import { decider } from './decide.ts';
import { refuse, type Settlement } from './settlement.ts';

function parseBody(bytes: Buffer): DataRecord | undefined {
  if (!isUtf8(bytes)) return undefined;
  const read = readStrictJson(bytes.toString('utf8'));
  if (!('value' in read) || typeof read.value !== 'object' || read.value === null) return undefined;
  return read.value as DataRecord;
}

function project(record: DataRecord, items: readonly string[]): DataRecord {
  const projected: Record<string, unknown> = {};
  for (const item of items) if (Object.hasOwn(record, item)) projected[item] = record[item];
  return projected;
}

/** Steps 26 to 30 and the indexed read. The key is the only look-up; that is all the benchmark asks by. */
export function recordQuery(db: Database, world: ServedWorld) {
  const contract: CompiledContract = compileContract(world.contract);
  const decide = decider(world);
  const [key = ''] = world.contract['x-key'];
  const find = db.prepare<[unknown], string>('select document from record where key = ?').pluck();

  function answer(body: DataRecord): Settlement {
    const { items: asked } = body;
    const { items: granted } = world.grant;
    const items = Array.isArray(asked) ? granted.filter((item) => asked.includes(item)) : granted;
    const document = find.get(body[key]);
    const records = document === undefined ? [] : [project(JSON.parse(document), items)];
    return {
      status: 200,
      outcome: records.length === 0 ? 'no_data' : 'ok',
      body: JSON.stringify({ records, next: null }),
      records: records.length,
    };
  }

  return function settle(claims: QueryClaims, bytes: Buffer): Settlement {
    const body = parseBody(bytes);
    if (!body) return refuse(422, 'schema', true);
    const refused = decide(claims, body);
    if (refused) return refused;
    if (contract.checkQuery(body).length > 0 || body[key] === undefined) return refuse(422, 'schema', true);
    return answer(body);
  };
}
