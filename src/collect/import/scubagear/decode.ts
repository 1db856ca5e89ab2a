/**
 * Text of a file in any encoding PowerShell writes: UTF-8 with or without a byte order mark, UTF-16 in both byte orders
 * (`Out-File` of Windows PowerShell 5), and Windows-1252 (`Set-Content -Encoding Default`).
 */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  // JSON starts with an ASCII character, so without a mark a zero beside the first byte gives UTF-16 away (RFC 4627, 3).
  if (bytes.length >= 2 && bytes[0] !== 0 && bytes[1] === 0) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes.length >= 2 && bytes[0] === 0 && bytes[1] !== 0) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
