import type { Hono } from 'hono';
import type { LicenceEnv } from '../licence-env.ts';
import { queryCertInfoByHolderCode } from './query-by-holder-code.ts';
import { queryCertInfo } from './query-cert-info.ts';
import type { ShandongDeps } from './shandong-deps.ts';
import { shandongOperation } from './shandong-operation.ts';
import { verifyCertInfo } from './verify-cert-info.ts';

/**
 * The calls that windows make today. Described from published client code, not from an official text. Files and
 * download links are left out: what leaves this service is items of one matter, not whole licences.
 */
export function answerShandong(app: Hono<LicenceEnv>, deps: ShandongDeps): void {
  shandongOperation(app, 'queryCertInfo', deps, queryCertInfo);
  shandongOperation(app, 'queryCertInfoByHolderCode', deps, queryCertInfoByHolderCode);
  shandongOperation(app, 'verifyCertInfo', deps, verifyCertInfo);
}
