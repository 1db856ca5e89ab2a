/** Dark modules beside each other in a row, in modules from the left and the top. */
export interface Run {
  readonly x: number
  readonly y: number
  readonly width: number
}

/** A QR code as rectangles: one for each run of dark modules. @param rows `1` is dark */
export function darkRuns(rows: readonly string[]): readonly Run[] {
  return rows.flatMap((row, y) =>
    Array.from(row.matchAll(/1+/g), ({ index, 0: run }) => ({ x: index, y, width: run.length })),
  )
}
