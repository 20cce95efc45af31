/** The reading of Chinese words by pinyin-pro. Imported only where an index is built: its data is not needed to search. */
import { pinyin } from 'pinyin-pro'
import type { Reading } from './pinyin.ts'

/** Toneless syllables, ü as v. */
export const pinyinReading: Reading = (word) => pinyin(word, { toneType: 'none', type: 'array', v: true })
