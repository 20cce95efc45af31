/** SHA-256 of bytes in lower-case hexadecimal, by the platform's own means: the same in Node and in a Worker. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  return hexadecimal(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)))
}

/** Bytes in lower-case hexadecimal, two characters each. */
export function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
