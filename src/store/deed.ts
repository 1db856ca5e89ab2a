/** Who does it, for the evidence log: a user's id from the session, or `ward` for what the schedule does. */
export interface Deed {
  readonly by: string
}
