/** One thing that may happen to something in a state. A machine is a table of these, so that a person can read it whole. */
export interface Transition<State extends string, Act extends string> {
  readonly from: State
  readonly act: Act
  readonly to: State
  /** Why it may be: a sentence, with its source where the law or Microsoft says so. */
  readonly because: string
}

export type Machine<State extends string, Act extends string> = readonly Transition<State, Act>[]

/** Where the act leads from there; null where the table has no such row, and so it may not be done. */
export function nextState<State extends string, Act extends string>(
  machine: Machine<State, Act>,
  from: State,
  act: Act,
): State | null {
  return machine.find(row => row.from === from && row.act === act)?.to ?? null
}

/** What may be done now, in the order of the table. */
export function actsFrom<State extends string, Act extends string>(
  machine: Machine<State, Act>,
  from: State,
): readonly Act[] {
  return [...new Set(machine.filter(row => row.from === from).map(({ act }) => act))]
}
