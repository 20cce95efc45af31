/**
 * The contract's limits, as plain numbers: the contract itself brings the validation library with it, which the page does not
 * need. A test holds them equal.
 */
export const QUESTION_LIMIT = 500
export const HISTORY_LIMIT = 20
export const TURN_LIMIT = 4000
