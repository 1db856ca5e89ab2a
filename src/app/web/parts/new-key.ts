/** 16 hexadecimal digits for something that is sent: the same as long as it is sent again, so that it is kept once. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8))
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
