/** Digits, points and percent signs of full width (４５９．６％) as half-width ones: of the same length, for patterns whose offsets must hold. */
export function halfWidth(text: string): string {
  return text.replace(/[０-９．％]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
}
