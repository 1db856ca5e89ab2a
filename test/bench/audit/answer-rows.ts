import type { Row } from '../../../scripts/bench/run.ts'
import type { AccessAnswered } from './ask-access.ts'
import type { TrailAnswered } from './ask-trail.ts'
import { judged } from './judged.ts'
import type { Measured } from './measured-process.ts'

/** Milliseconds. */
const MOST_ACCESS = 1_000
const MOST_TRAIL = 300
/** What is flat: a search in a list that is six times as long, and no more. */
const MOST_GROWTH = 1.5

export interface Answers {
  /** 90 days of the first year, when a sixth of all is stored. */
  readonly small: AccessAnswered
  /** The same 90 days when all is. */
  readonly all: AccessAnswered
  /** The last 90 days of all. */
  readonly last: AccessAnswered
  readonly trail: TrailAnswered
  /** The command `ward report access --json` for the last 90 days. */
  readonly command: Measured
}

export function answerRows({ small, all, last, trail, command }: Answers): Row[] {
  const growth = all.groups / small.groups
  const reportGrowth = all.report / small.report
  return [
    limited(
      'access report, last 90 days: groups',
      last.groups,
      MOST_ACCESS,
      `${counted(last)}; warm, median of 5; first in a process ${ms(last.firstGroups)}`,
    ),
    limited(
      'access report, last 90 days: whole report',
      last.report,
      MOST_ACCESS,
      'warm, with its completeness statement',
    ),
    limited(
      'ward report access, last 90 days',
      1000 * command.wall,
      MOST_ACCESS,
      `whole command with its start; CPU ${command.cpu.toFixed(2)} s, ${(command.rss / 1e6).toFixed(0)} MB; the limit is for the report`,
    ),
    limited('90 days of the first year: groups', all.groups, MOST_ACCESS, counted(all)),
    {
      what: 'the same 90 days, all years / one year: groups',
      value: growth,
      unit: 'ratio',
      note: `must stay at or under ${MOST_GROWTH}; ${ms(small.groups)} with one year stored${judged(growth, MOST_GROWTH)}`,
    },
    {
      what: 'the same 90 days, all years / one year: whole report',
      value: reportGrowth,
      unit: 'ratio',
      note: `must stay at or under ${MOST_GROWTH}; ${ms(small.report)} and ${ms(all.report)}${judged(reportGrowth, MOST_GROWTH)}`,
    },
    limited(
      'one person’s trail, all years: rows',
      trail.rows,
      MOST_TRAIL,
      `${trail.events.toLocaleString('en')} events`,
    ),
    limited(
      'one person’s trail, all years: groups',
      trail.groups,
      MOST_TRAIL,
      'one question over all of them',
    ),
    limited(
      'ward report person, all years: its groups',
      trail.reportGroups,
      MOST_TRAIL,
      'three questions for the rows, one for the statement',
    ),
    limited(
      'ward report person, all years: whole report',
      trail.report,
      MOST_TRAIL,
      'with its completeness statement',
    ),
    {
      what: 'coverage',
      value: last.coverage,
      unit: 'ms',
      note: `of those 90 days; ${ms(small.coverage)} with one year stored; every report asks it`,
    },
    { what: 'most memory of the asking process', value: last.rss / 1e6, unit: 'MB' },
  ]
}

function limited(what: string, value: number, most: number, note: string): Row {
  return { what, value, unit: 'ms', note: `must stay under ${most}; ${note}${judged(value, most)}` }
}

function counted({ rows, events }: AccessAnswered): string {
  return `${rows.toLocaleString('en')} rows over ${events.toLocaleString('en')} events`
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`
}
