/** Red, green and blue from 0 to 255 of #rgb, #rrggbb or rgb(…); null for any other notation. */
export function parseColour(colour: string): readonly [number, number, number] | null {
  const text = colour.trim().toLowerCase()
  const [, short] = /^#([0-9a-f]{3})$/.exec(text) ?? []
  const hex = short ? [...short].map((digit) => digit + digit).join('') : /^#([0-9a-f]{6})$/.exec(text)?.[1]
  const parts = hex
    ? [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
    : /^rgb\((\d{1,3})[, ]+(\d{1,3})[, ]+(\d{1,3})\)$/.exec(text)?.slice(1).map(Number)
  const [red, green, blue] = parts ?? []
  return red === undefined || green === undefined || blue === undefined ? null : [red, green, blue]
}

/** Contrast of two colours after WCAG 2.2, from 1 to 21. */
export function contrast(one: readonly [number, number, number], other: readonly [number, number, number]): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** White or near-black, whichever reads better on the colour; white where the notation is not understood. */
export function readableOn(colour: string): string {
  const ground = parseColour(colour)
  if (!ground) return '#ffffff'
  return contrast(ground, [255, 255, 255]) >= contrast(ground, [11, 26, 36]) ? '#ffffff' : '#0b1a24'
}

function luminance(colour: readonly [number, number, number]): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}
