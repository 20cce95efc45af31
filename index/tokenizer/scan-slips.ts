/**
 * Characters that text recognition takes for one another in scanned plans, set right for matching: 收人 for 收入, 仝国 for 全国, 蒡动 for 劳动. Same
 * length; what is shown and cited stays as the file has it.
 */
export function withoutScanSlips(text: string): string {
  if (!/[人仝蒡]/.test(text)) return text
  return text
    .replaceAll('仝', '全')
    .replaceAll('蒡动', '劳动')
    .replace(/(?<=[收投纳列介融嵌])人(?![员才口们数民均次类家力物选生工群])/g, '入')
}
