/** Red, green and blue, each from 0 to 255. */
export type Colour = readonly [number, number, number]

/** The colour written as #rgb, #rrggbb or rgb(…); null for any other notation. */
export function parseColour(colour: string): Colour | null {
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
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** The surfaces of the light and the dark theme that an accent must be read on. */
const grounds = { light: [231, 240, 246], dark: [35, 42, 47] } as const satisfies Record<string, Colour>

/**
 * A host's accent made readable on both themes: as given where its contrast is 4.5 or more, else darkened or lightened until it is.
 * As #rrggbb; null where the notation is not understood.
 */
export function accents(colour: string): { readonly light: string; readonly dark: string } | null {
  const given = parseColour(colour)
  return given && { light: hex(towards(given, [0, 0, 0], grounds.light)), dark: hex(towards(given, [255, 255, 255], grounds.dark)) }
}

function towards(given: Colour, end: Colour, ground: Colour): Colour {
  for (let share = 0; share < 1; share += 0.02) {
    const [red, green, blue] = given.map((part, index) => Math.round(part + ((end[index] ?? 0) - part) * share))
    const mixed: Colour = [red ?? 0, green ?? 0, blue ?? 0]
    if (contrast(mixed, ground) >= 4.5) return mixed
  }
  return end
}

const hex = (colour: Colour): string => `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}
