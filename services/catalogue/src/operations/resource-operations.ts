import { defineOperation } from '@shuqiao/http/operation';
import { channelParameters } from '../routes/list-channels.ts';
import { resourceParameters } from '../routes/list-resources.ts';
import { searchParameters } from '../routes/search-resources.ts';
import { tags } from './tags.ts';

const tag = tags.resources;

const searchResources = defineOperation({
  id: 'searchResources',
  method: 'get',
  path: '/catalogue/v1/search',
  tag,
  summary: { zh: '检索信息资源', en: 'Search resources' },
  description: {
    zh: '名称、代码、提供部门、信息项、摘要依次排序；不带 q 时列出全部。可见性规则同样适用于命中数和分面。',
    en: 'Ranked by name, code, provider, item, summary; without q, all. What a caller may not know is not counted.',
  },
  security: 'public',
  query: searchParameters,
  answers: { 200: { summary: { zh: '命中与分面', en: 'Hits and facets' }, schema: 'search-results' } },
  problems: ['unauthenticated_person'],
});

const listResources = defineOperation({
  id: 'listResources',
  method: 'get',
  path: '/catalogue/v1/resources',
  tag,
  summary: { zh: '列出信息资源', en: 'List resources' },
  description: {
    zh: '不带令牌时只列出对全部部门可见的资源；带部门人员令牌时加上对该部门可见的资源。',
    en: 'Without a token, what all may see; with a token of a department’s person, also what that department may.',
  },
  security: 'public',
  query: resourceParameters,
  answers: { 200: { summary: { zh: '信息资源', en: 'Resources' }, schema: 'resource-page' } },
  problems: ['unauthenticated_person'],
});

const getResource = defineOperation({
  id: 'getResource',
  method: 'get',
  path: '/catalogue/v1/resources/{pathCode}',
  tag,
  summary: { zh: '取信息资源目录条目', en: 'Get the catalogue entry of a resource' },
  security: 'public',
  answers: { 200: { summary: { zh: '目录条目', en: 'The entry' }, schema: 'resource' } },
  problems: ['unauthenticated_person'],
});

const getResourceSample = defineOperation({
  id: 'getResourceSample',
  method: 'get',
  path: '/catalogue/v1/resources/{pathCode}/sample',
  tag,
  summary: { zh: '取样例记录', en: 'Get a sample record' },
  description: {
    zh: '按现行数据契约合成，不涉及任何真实主体；没有现行契约时为 404。',
    en: 'Made up to fit the contract in force, nobody’s data; 404 where no contract is in force.',
  },
  security: 'public',
  answers: { 200: { summary: { zh: '样例记录', en: 'A sample' }, schema: 'resource-sample' } },
  problems: ['unauthenticated_person'],
});

const getGrantsSummary = defineOperation({
  id: 'getGrantsSummary',
  method: 'get',
  path: '/catalogue/v1/resources/{pathCode}/grants-summary',
  tag,
  summary: {
    zh: '取现有授权的部门数和应用系统数',
    en: 'Count the departments and systems that hold a grant',
  },
  security: 'public',
  answers: { 200: { summary: { zh: '部门数和应用系统数', en: 'Numbers' }, schema: 'grants-summary' } },
  problems: ['unauthenticated_person'],
});

const listResourceContracts = defineOperation({
  id: 'listResourceContracts',
  method: 'get',
  path: '/catalogue/v1/resources/{pathCode}/contracts',
  tag,
  summary: { zh: '列出数据契约', en: 'List the contracts of a resource, newest first' },
  security: 'public',
  answers: { 200: { summary: { zh: '数据契约', en: 'Contracts' }, schema: 'contract-list' } },
  problems: ['unauthenticated_person'],
});

const getContract = defineOperation({
  id: 'getContract',
  method: 'get',
  path: '/catalogue/v1/resources/{pathCode}/contracts/{version}',
  tag,
  summary: { zh: '取数据契约', en: 'Get a version of a contract' },
  security: 'public',
  answers: { 200: { summary: { zh: '数据契约', en: 'The contract' }, schema: 'directory#/$defs/contract' } },
  problems: ['unauthenticated_person'],
});

const publishContract = defineOperation({
  id: 'publishContract',
  method: 'post',
  path: '/catalogue/v1/resources/{pathCode}/contracts',
  tag,
  summary: { zh: '发布数据契约新版本', en: 'Publish a new version of a contract' },
  description: {
    zh: '已发布的版本不再更改；新版本与旧版本并存。',
    en: 'A published version never changes; the new one stands next to it.',
  },
  security: 'person',
  body: { schema: 'directory#/$defs/contractDocument' },
  answers: { 201: { summary: { zh: '已发布', en: 'Published' }, schema: 'directory#/$defs/contract' } },
  problems: ['department_mismatch', 'contract_invalid', 'already_exists', 'state_conflict'],
});

const listChannels = defineOperation({
  id: 'listChannels',
  method: 'get',
  path: '/catalogue/v1/channels',
  tag,
  summary: { zh: '列出挂接通道', en: 'List channels' },
  security: 'public',
  query: channelParameters,
  answers: { 200: { summary: { zh: '挂接通道', en: 'Channels' }, schema: 'channel-page' } },
  problems: ['unauthenticated_person'],
});

const bindChannel = defineOperation({
  id: 'bindChannel',
  method: 'post',
  path: '/catalogue/v1/channels',
  tag,
  summary: { zh: '挂接通道', en: 'Bind a channel' },
  security: 'person',
  body: { schema: 'channel-registration' },
  answers: { 201: { summary: { zh: '已挂接', en: 'Bound' }, schema: 'channel' } },
  problems: [
    'department_mismatch',
    'reference_unknown',
    'application_not_shared',
    'state_conflict',
    'already_exists',
    'version_conflict',
  ],
});

export const resourceOperations = [
  searchResources,
  listResources,
  getResource,
  getResourceSample,
  getGrantsSummary,
  listResourceContracts,
  getContract,
  publishContract,
  listChannels,
  bindChannel,
];
