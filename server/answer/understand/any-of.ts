/**
 * One pattern that matches where one of `patterns` does, the earlier ones first: ways to put a question, a line each, instead of one pattern
 * that nobody can read. Throws where their flags differ, since one pattern has one set of them.
 */
export function anyOf(...patterns: readonly RegExp[]): RegExp {
  const flags = patterns[0]?.flags ?? ''
  const other = patterns.find((pattern) => pattern.flags !== flags)
  if (other) throw new TypeError(`anyOf: all patterns want the flags "${flags}" of the first, and ${other} has "${other.flags}"`)
  return new RegExp(patterns.map(({ source }) => source).join('|'), flags)
}
