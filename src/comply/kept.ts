/** What was read from a record, with the version it was read from: whoever changes it says which one they saw. */
export interface Kept<T> {
  readonly value: T
  readonly version: number
}
