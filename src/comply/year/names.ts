import type { YearKnown } from './known.ts'

/** Names of those who did something about tasks, as they were written then, by account id. */
export function namesIn({ entries, year, proofs, ownTasks }: YearKnown): ReadonlyMap<string, string> {
  const doers = [
    ...[...entries.values()].flatMap(({ value: { closed, postponed, given } }) => [
      closed?.by,
      postponed?.by,
      given?.by,
    ]),
    ...ownTasks.map(({ by }) => by),
    ...proofs.map(({ by }) => by),
    year?.by,
  ]
  return new Map(doers.flatMap(doer => (doer === undefined ? [] : [[doer.id, doer.name] as const])))
}
