import { createRequire } from 'node:module';
import Database from 'better-sqlite3';

const require = createRequire(import.meta.url);

function getPackageVersion(name: string): string {
  const { version }: { version: string } = require(`${name}/package.json`);
  return version;
}

/** Of everything whose speed is compared. */
export function readVersions(): Record<string, string> {
  const db = new Database(':memory:');
  const sqlite = String(db.prepare('select sqlite_version()').pluck().get());
  db.close();
  return {
    node: process.versions.node,
    openssl: process.versions.openssl,
    sqlite,
    fastify: getPackageVersion('fastify'),
    ajv: getPackageVersion('ajv'),
    'better-sqlite3': getPackageVersion('better-sqlite3'),
  };
}
