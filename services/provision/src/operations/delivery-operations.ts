import { defineOperation } from '@shuqiao/http/operation';
import { asOfParameters } from '../routes/as-of.ts';
import { deliveryParameters } from '../routes/list-deliveries.ts';
import { description, tag } from './tag.ts';

const listDeliveries = defineOperation({
  id: 'listDeliveries',
  method: 'get',
  path: '/provision/v1/deliveries',
  tag,
  summary: { zh: '列出供给，新者在前', en: 'List deliveries, newest first' },
  description: {
    zh: '来自已验证的留痕，每次供给附留痕序号；报文已销毁的不在其内。',
    en: 'From verified evidence, each with the index of its entry; those whose message was erased are not among them.',
  },
  security: 'public',
  query: deliveryParameters,
  answers: { 200: { summary: { zh: '供给', en: 'Deliveries' }, schema: 'provision-deliveries' } },
  problems: ['not_ready'],
});

const getResourceProvision = defineOperation({
  id: 'getResourceProvision',
  method: 'get',
  path: '/provision/v1/resources/{pathCode}',
  tag,
  summary: { zh: '一项资源的提供状态', en: 'How one resource stands' },
  description,
  security: 'public',
  query: asOfParameters,
  answers: { 200: { summary: { zh: '提供状态', en: 'Its standing' }, schema: 'resource-provision' } },
  problems: ['not_ready'],
});

export const deliveryOperations = [listDeliveries, getResourceProvision] as const;
