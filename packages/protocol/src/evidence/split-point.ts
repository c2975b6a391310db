/** The largest power of two smaller than `size`, where RFC 6962 §2.1 divides a tree; `size` > 1. */
export function splitPoint(size: number): number {
  let width = 1;
  while (2 * width < size) width *= 2;
  return width;
}
