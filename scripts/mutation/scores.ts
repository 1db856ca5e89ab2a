/** What became of the faults: noticed by a test or by time, or not; or no test ever came to the place. */
export interface Tally {
  readonly noticed: number
  readonly survived: number
  readonly untested: number
}

/** A report as Stryker writes it, as far as it is counted here. */
export interface Report {
  readonly files: { readonly [file: string]: { readonly mutants: readonly { readonly status: string }[] } }
}

/** Of every hundred faults so many have to be noticed. */
export const LEAST = 80

/** Faults that were left out, or that the language refused, are not counted. */
export function tallyOf({ files }: Report): Tally {
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status))
  const count = (...words: readonly string[]) => statuses.filter(status => words.includes(status)).length
  return {
    noticed: count('Killed', 'Timeout'),
    survived: count('Survived'),
    untested: count('NoCoverage'),
  }
}

export function together(tallies: readonly Tally[]): Tally {
  const sum = (part: keyof Tally) => tallies.reduce((all, each) => all + each[part], 0)
  return { noticed: sum('noticed'), survived: sum('survived'), untested: sum('untested') }
}

/** Per cent of the faults that were noticed, to two places, cut off; null where there was none. */
export function scoreOf({ noticed, survived, untested }: Tally): number | null {
  const all = noticed + survived + untested
  return all === 0 ? null : Math.floor((noticed / all) * 10_000) / 100
}

/** Whether so many are noticed that the run passes; a room that could not be measured fails it. */
export function isEnough(rooms: readonly Measured[]): boolean {
  const score = scoreOf(together(rooms.flatMap(({ tally }) => tally ?? [])))
  return rooms.every(({ tally }) => tally !== null) && (score === null || score >= LEAST)
}

export interface Measured {
  readonly room: string
  /** null when the run of this room ended without a report. */
  readonly tally: Tally | null
  readonly minutes: number
}

/** One line for each room and one for all, each fault counted once. */
export function table(rooms: readonly Measured[]): string {
  const line = (cells: readonly string[]) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(24) : cell.padStart(10))).join('')
  const row = (name: string, tally: Tally | null, minutes: number) => {
    if (tally === null) return line([name, 'no report'])
    const score = scoreOf(tally)
    const counts = [tally.noticed, tally.survived, tally.untested].map(String)
    return line([name, score === null ? 'none' : score.toFixed(2), ...counts, minutes.toFixed(1)])
  }
  const whole = together(rooms.flatMap(({ tally }) => tally ?? []))
  const minutes = rooms.reduce((sum, each) => sum + each.minutes, 0)
  return [
    line(['room', 'score', 'noticed', 'survived', 'untested', 'minutes']),
    ...rooms.map(each => row(each.room, each.tally, each.minutes)),
    row('all', whole, minutes),
  ].join('\n')
}
