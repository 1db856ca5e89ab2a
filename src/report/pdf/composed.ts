import { sha256Hex } from '../../host/crypto.ts'

/** As many files are remembered; a person signs what was made moments ago. */
const MOST = 64

const pagesByHash = new Map<string, number>()

/** Remembers a PDF that this process has just written, by the hash of its bytes. */
export function rememberComposed(bytes: Uint8Array, pages: number): void {
  const [oldest] = pagesByHash.keys()
  if (pagesByHash.size >= MOST && oldest !== undefined) pagesByHash.delete(oldest)
  pagesByHash.set(sha256Hex(bytes), pages)
}

/** Pages of a PDF that this process wrote, byte for byte; null for any other, which has to be taken apart. */
export function composedPages(bytes: Uint8Array): number | null {
  return pagesByHash.get(sha256Hex(bytes)) ?? null
}
