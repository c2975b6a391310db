import { readFileSync } from 'node:fs';

interface Manifest {
  version: string;
}

const manifest: Manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

export const { version } = manifest;
