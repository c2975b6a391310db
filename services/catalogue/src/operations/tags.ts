/** How the API document groups the operations. */
export const tags = {
  directory: 'directory 目录快照',
  organisation: 'departments 部门与事项',
  resources: 'resources 信息资源',
  systems: 'systems 应用系统与密钥',
  sharing: 'sharing 申请与授权',
} as const;
