/** Chinese numerals as Arabic ones, so that 二〇二五年 is found by 2025年 and 三十万吨 by 30万吨. */
import { arabicDigits, numeralWithUnits } from '../../ingest/text/numerals.ts'

/** Writes years in Chinese digits (一九八六年, 二○二五年) in Arabic ones; all else stays. */
export function arabicYears(text: string): string {
  return text.replace(/[一二][〇零○一二三四五六七八九]{3}(?=年|[-—–~至到])/g, arabicDigits)
}

/** Writes numerals with units (二十五家, 三十万吨) in Arabic ones (25家, 30万吨); what only looks like one (十四五, 百年) stays. */
export function arabicNumerals(text: string): string {
  return text.replace(/[〇零○一二两三四五六七八九十百千]{2,}/g, (run) => numeralWithUnits(run)?.toString() ?? run)
}
