/** Where a zip is: a file, or all of its bytes. */
export type ZipSource =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'bytes'; readonly bytes: Buffer }

export interface ZipEntry {
  /** Its place in the archive from 1, folders counted. Its name is nobody's business: it may name a patient. */
  readonly number: number
  /** A sentence that says why it cannot be opened, or null. */
  readonly problem: string | null
  /**
   * Its content as a stream in constant memory.
   * @param onBytes told how many packed bytes were read.
   * @throws AppError source-broke-off when it is damaged or ends too early, after what came before was yielded.
   */
  readonly open: (onBytes: (bytes: number) => void) => AsyncGenerator<Uint8Array>
}
