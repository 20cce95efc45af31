/** A new id that no other conversation in this browser has. Works without https too, where crypto.randomUUID is missing. */
export const newId = (): string => [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
