/** The parts of an attribute's list, without the spaces around them and without empty ones. */
export const splitList = (list: string, separator: string): readonly string[] =>
  list
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
