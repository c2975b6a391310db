import type { Measure } from './measure.ts';

/** 数据提供率总览 as the portal asks for it, on the seeded city. */
export const overview: Measure[] = [
  {
    id: 'overview-p50',
    unit: 'ms',
    better: 'lower',
    first: null,
    later: null,
    read: ({ overviews = [] }) => overviews.map(({ p50Ms }) => p50Ms),
  },
  {
    id: 'overview-p95',
    unit: 'ms',
    better: 'lower',
    first: 50,
    later: null,
    read: ({ overviews = [] }) => overviews.map(({ p95Ms }) => p95Ms),
  },
];
