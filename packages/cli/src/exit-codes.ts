/** Stable, for scripts; listed in the README and by `shuqiao --help`. */
export const exitCodes = {
  ok: 0,
  /** Refused by the gateway, disproven, a licence that is not valid, or a step of the demo that did not go as it should. */
  refused: 1,
  /** Neither proven nor disproven, neither valid nor invalid: something needed is missing. */
  undecided: 2,
  /** A delivery was accepted, but some of its rows were not. */
  rejectedRows: 3,
  usage: 64,
  unreachable: 69,
  internal: 70,
  /** An answer that is not the gateway's, or not to this request. */
  notBelieved: 76,
} as const;
