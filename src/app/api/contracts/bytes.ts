import * as z from 'zod'

/**
 * A body of raw bytes, sent as `application/octet-stream` with its length; a page sends a file as it is.
 * @param mostBytes more answer 413
 */
export function bytes(mostBytes: number): z.ZodType<Uint8Array, Uint8Array | Blob> {
  return z
    .custom<Uint8Array>(value => value instanceof Uint8Array)
    .meta({ mediaType: 'application/octet-stream', mostBytes }) as z.ZodType<Uint8Array, Uint8Array | Blob>
}
