/** Keeps what was used last; what is being made is made once for all who ask. */
export class Recent<Value> {
  readonly #made = new Map<string, Promise<Value>>()
  readonly #limit: number

  constructor(limit: number) {
    this.#limit = limit
  }

  get(key: string, make: () => Promise<Value>): Promise<Value> {
    const value = this.#made.get(key) ?? make()
    this.#made.delete(key)
    this.#made.set(key, value)
    // A failure is not kept: the next asks again.
    value.catch(() => {
      if (this.#made.get(key) === value) this.#made.delete(key)
    })
    for (const oldest of this.#made.keys()) {
      if (this.#made.size <= this.#limit) break
      this.#made.delete(oldest)
    }
    return value
  }
}
