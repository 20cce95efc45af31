/** First and last year of the nth five-year plan: 1953 to 1957, 1958 to 1962, from the third (1966 to 1970) on without a break. */
export function yearsOfPlan(nth: number): readonly [number, number] {
  const first = nth <= 2 ? 1948 + nth * 5 : 1951 + nth * 5
  return [first, first + 4]
}
