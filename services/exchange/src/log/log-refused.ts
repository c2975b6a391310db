/** The stored log must not be continued: what was signed before does not lead to it (EVL-R25, EVL-R91). */
export class LogRefused extends Error {
  override readonly name = 'LogRefused';
}
