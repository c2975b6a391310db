/** 信息资源代码 as it stands in a path: "102001/000001" → "102001-000001" (SQX-1 §2). */
export const toPathCode = (resource: string): string => encodeURIComponent(resource.replace('/', '-'));
