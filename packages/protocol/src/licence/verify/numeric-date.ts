/** 9999-12-31: the last second that has a date here. */
const LAST_SECOND = 253_402_300_799;

/** RFC 7519 §2, whole seconds only. A text is no date, however it reads (LIC-T22). */
export function isNumericDate(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= LAST_SECOND;
}
