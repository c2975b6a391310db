import { extname } from 'node:path';

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

const packed = new Set(['.ico', '.png', '.woff2']);

export function toMediaType(file: string): string {
  return mediaTypes[extname(file)] ?? 'application/octet-stream';
}

/** Pictures and fonts are compressed already. */
export function isCompressible(file: string): boolean {
  return !packed.has(extname(file));
}
