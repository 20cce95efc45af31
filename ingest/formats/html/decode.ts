import { decodeText } from '../../decode.ts'

/** How far into a file its character set is declared. */
const DECLARED_WITHIN = 4096

/**
 * The text of an HTML file, in the character set it declares; where it declares none, or wrongly, in the one its bytes fit.
 * @throws UnreadableFileError where they fit none.
 */
export function decodeHtml(bytes: Uint8Array, file: string): string {
  const declared = declaredCharset(bytes)
  if (declared && !/^utf-?8$/i.test(declared)) {
    try {
      return new TextDecoder(charsetName(declared), { fatal: true }).decode(bytes)
    } catch {
      // Unknown, or not what the bytes are.
    }
  }
  return decodeText(bytes, file)
}

function declaredCharset(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, DECLARED_WITHIN))
  return /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? /^<\?xml\b[^>]*\bencoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1] ?? null
}

/** GB 18030 holds all that GB 2312 and GBK hold, and pages declare these while using more. */
function charsetName(declared: string): string {
  return /^(?:gb2312|gbk|gb_2312|x-gbk|csgb2312|cp936|gb18030)/i.test(declared) ? 'gb18030' : declared
}
