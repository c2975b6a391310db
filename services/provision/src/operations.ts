import type { ApiInfo } from '@shuqiao/http/openapi';
import { deliveryOperations } from './operations/delivery-operations.ts';
import { figureOperations } from './operations/figure-operations.ts';
import { rateOperations } from './operations/rate-operations.ts';

export const provisionInfo: ApiInfo = {
  title: '数桥 Shuqiao: provision',
  version: '0.1.0',
  description: {
    zh: '由留痕计算的数据提供率。',
    en: 'Provision rates computed from evidence.',
  },
};

export const provisionOperations = [...rateOperations, ...deliveryOperations, ...figureOperations] as const;
