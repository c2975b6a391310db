/**
 * What stands for the response code where no browser comes back with one, because the wallet scanned a window's QR
 * code: only who began the request can collect the answer.
 */
export function toDeskCode({
  id,
  department,
  actor,
}: {
  id: string;
  department: string;
  actor: string;
}): string {
  return `desk ${id} ${department} ${actor}`;
}
