/**
 * The contract's limits, as plain numbers: the contract itself brings the validation library with it, which the page does not
 * need. A test holds them equal.
 */
export const QUESTION_LIMIT = 500
export const HISTORY_LIMIT = 20
export const TURN_LIMIT = 4000
/** Most that is sent of earlier turns, bytes: a request the server takes has room for it beside the longest question. */
export const HISTORY_BYTES = 32 * 1024
