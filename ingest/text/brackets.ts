/** A text without what stands in round brackets, nested ones too: the name of a project without what it consists of. */
export function withoutBrackets(text: string): string {
  const less = text.replace(/[（(][^（()）]*[)）]/g, '')
  return less === text ? text : withoutBrackets(less)
}
