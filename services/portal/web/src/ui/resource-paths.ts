import { toPathCode } from '@shuqiao/domain/resource-code';

/** `102001/000001` as a page names it. */
export function toResourcePath(code: string): string {
  return `/resources/${toPathCode(code)}`;
}

export function toDeliveriesPath(code: string): string {
  return `${toResourcePath(code)}/deliveries`;
}
