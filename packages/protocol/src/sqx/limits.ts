/** SQX-R05, characters of the compact form. */
export const REQUEST_JWS_MAX_CHARS = 8_192;
/** SQX-R03. */
export const TARGET_MAX_BYTES = 2_048;
/** SQX-R07. */
export const JSON_MAX_DEPTH = 16;
/** SQX-R24. */
export const LIFETIME_MAX_S = 120;
/** SQX-R23, SQX-R25: how far `iat` may lie ahead and `exp` behind. */
export const CLOCK_TOLERANCE_S = 10;
/** SQX-R41: what a replay entry outlives `exp + CLOCK_TOLERANCE_S` by, for nodes whose clocks differ. */
export const NODE_CLOCK_DIFFERENCE_S = 5;
/** SQX-R29. */
export const QUERY_BODY_MAX_BYTES = 1_048_576;
/** SQX-R100, either way. */
export const RESPONSE_TIME_TOLERANCE_S = 300;
