import { type ComponentType, lazy } from 'react';
import type { Role } from '../api/use-session.ts';

export interface PageRoute {
  readonly path: string;
  readonly page: ComponentType;
  /** Who may open it; everybody where it is left out. */
  readonly roles?: readonly Role[];
}

type Module = Promise<{ readonly default: ComponentType }>;

const route = (path: string, load: () => Module, roles?: readonly Role[]): PageRoute => ({
  path,
  page: lazy(load),
  ...(roles ? { roles } : {}),
});

const everyAccount: readonly Role[] = [
  'administrator',
  'auditor',
  'operator',
  'developer',
  'bureau',
  'officer',
  'issuer',
  'clerk',
];

/** Every page of the portal. A page is one chunk, so that the first view carries no other. */
export const routes: readonly PageRoute[] = [
  route('/', () => import('../pages/overview/overview-page.tsx')),
  route('/departments/:code', () => import('../pages/department/department-page.tsx')),
  route('/compare', () => import('../pages/compare/compare-page.tsx')),
  route('/resources', () => import('../pages/catalogue/catalogue-page.tsx')),
  route('/resources/:code', () => import('../pages/resource/resource-page.tsx')),
  route('/resources/:code/deliveries', () => import('../pages/deliveries/deliveries-page.tsx')),
  route('/resources/:code/try', () => import('../pages/try-it/try-page.tsx'), ['developer']),
  route('/evidence/:index', () => import('../pages/evidence/evidence-page.tsx'), ['auditor']),
  route('/views', () => import('../pages/views/views-page.tsx'), ['auditor']),
  route('/problems', () => import('../pages/problems/problems-page.tsx')),
  route('/problems/:code', () => import('../pages/problems/problem-page.tsx')),
  route('/api', () => import('../pages/api/api-page.tsx')),
  route('/sign-in', () => import('../pages/sign-in/sign-in-page.tsx')),
  route('/account', () => import('../pages/account/account-page.tsx'), everyAccount),
  route('/accounts', () => import('../pages/accounts/accounts-page.tsx'), ['administrator']),
  route('/operations', () => import('../pages/operations/operations-page.tsx'), ['operator']),
];
