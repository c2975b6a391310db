import { findBearerToken } from '@shuqiao/http/bearer-token';
import { Problem } from '@shuqiao/http/problem';
import type { Context } from 'hono';
import type { CatalogueDeps } from '../deps.ts';

/** Who reads the open part of the catalogue; a stranger has neither. */
export interface Viewer {
  /** The authority, auditors and our own services see every entry. */
  readonly seesAll: boolean;
  readonly department?: string;
}

const stranger: Viewer = { seesAll: false };

/** Reading needs no token; one that is sent must be good. */
export async function readViewer(
  c: Context,
  { verifyPerson, isService }: Pick<CatalogueDeps, 'verifyPerson' | 'isService'>,
): Promise<Viewer> {
  if (c.req.header('authorization') === undefined) return stranger;
  const token = findBearerToken(c);
  if (token === undefined) throw new Problem('unauthenticated_person');
  if (isService(token)) return { seesAll: true };
  const { role, department } = await verifyPerson(token);
  const seesAll = role === 'bureau' || role === 'auditor';
  return department === undefined ? { seesAll } : { seesAll, department };
}
