import { AppError } from '../../base/app-error.ts'
import { canonicalJson } from '../../base/canonical-json.ts'
import { addDays } from '../../base/days.ts'
import type { Instant } from '../../base/time.ts'
import type { Deed } from '../../store/deed.ts'
import type { Kept } from '../kept.ts'
import { DEFAULT_YEAR } from './default-year/default-year.ts'
import { readYearKnown, type YearKnown, type YearWork } from './known.ts'
import type { RoutineTerms } from './routine.ts'
import { checkedTerms, type KeptRoutine, type OwnText } from './routine-body.ts'
import { type ListedRoutine, withVersion } from './routines.ts'
import type { Doer } from './task-body.ts'
import { keepRoutine, keepYear, keptRoutines } from './year-records.ts'

export interface YearDeed {
  readonly by: Doer
  readonly at: Instant
  readonly deed: Deed
}

/** What somebody says of a routine. */
export interface RoutineChange {
  readonly terms: RoutineTerms
  /** Why it is left out; null where it runs. */
  readonly leaveOut: string | null
  /** New words for one of the clinic's own; Ward's keep theirs. */
  readonly text: OwnText | null
}

/**
 * Adopts the year as it was looked through: from today on its routines run. What was adopted is kept whole, so that a
 * later Ward with other routines does not rewrite it.
 * @throws AppError conflict when one was adopted already
 */
export async function adoptYear(work: YearWork, { by, at, deed }: YearDeed): Promise<void> {
  const { today } = await readYearKnown(work)
  const routines = DEFAULT_YEAR.map(({ id, text: { title }, terms }) => ({ id, title, terms }))
  await keepYear(work.store, work.scope, { from: today, by, at, routines }, deed)
}

/**
 * Changes a routine, leaves it out or takes it up again. Once a year is adopted that holds from tomorrow: what opened up
 * to today stays as it was.
 * @param expects the version of its record that was seen, 0 for none
 * @throws AppError not-found, bad-input, conflict
 */
export async function changeRoutine(
  work: YearWork,
  id: string,
  { terms, leaveOut, text }: RoutineChange,
  expects: number,
  { by, at, deed }: YearDeed,
): Promise<void> {
  const known = await readYearKnown(work)
  const routine = known.routines.find(each => each.id === id)
  if (routine === undefined) throw new AppError('not-found', 'There is no such routine in this year.')
  checkFixed(routine, terms)
  const before = (await keptRoutines(work.store, work.scope)).get(id)
  const version = {
    from: beginsOn(known),
    terms: checkedTerms(terms),
    leftOut: leaveOut === null ? null : { why: leaveOut, by: by.id, at },
    by,
    at,
  }
  const value: KeptRoutine = {
    own: routine.isOwn ? (text ?? before?.value.own ?? null) : null,
    ...(before?.value.key === undefined ? {} : { key: before.value.key }),
    versions: [...withVersion(before?.value.versions ?? [], version)],
  }
  await keepRoutine(work.store, work.scope, id, { value, version: expects }, deed)
}

/**
 * Adds a routine of the clinic's own.
 * @param key 16 hexadecimal digits of whoever sends it: with it one that is sent twice is kept once
 * @returns its id
 * @throws AppError bad-input, conflict also where the key is another routine’s
 */
export async function addRoutine(
  work: YearWork,
  own: OwnText,
  terms: RoutineTerms,
  { by, at, deed }: YearDeed,
  key?: string,
): Promise<string> {
  const known = await readYearKnown(work)
  const sent = await sentBefore(work, key, { own, terms }, by)
  if (sent !== null) return sent
  const id = nextId(known.routines)
  // A new one rewrites nothing, so it begins at once.
  const version = { from: known.today, terms: checkedTerms(terms), leftOut: null, by, at }
  const value: KeptRoutine = { own, versions: [version], ...(key === undefined ? {} : { key }) }
  const routine: Kept<KeptRoutine> = { value, version: 0 }
  try {
    await keepRoutine(work.store, work.scope, id, routine, deed)
    return id
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error
    const meanwhile = await sentBefore(work, key, { own, terms }, by)
    if (meanwhile === null) throw error
    return meanwhile
  }
}

/** The id of the routine that this person sent with the key. @throws AppError conflict where that was another */
async function sentBefore(
  { store, scope }: YearWork,
  key: string | undefined,
  { own, terms }: { readonly own: OwnText; readonly terms: RoutineTerms },
  by: Doer,
): Promise<string | null> {
  if (key === undefined) return null
  for (const [id, { value, version }] of await keptRoutines(store, scope)) {
    const [first] = value.versions
    if (value.key !== key || first?.by.id !== by.id) continue
    // What was changed since says no longer how it was sent.
    const isSame = version > 1 || canonicalJson([value.own, first.terms]) === canonicalJson([own, terms])
    if (!isSame) throw new AppError('conflict', 'Another routine was added with this key.')
    return id
  }
  return null
}

function beginsOn({ year, today }: YearKnown): string {
  return year === null ? today : addDays(today, 1)
}

/** @throws AppError bad-input */
function checkFixed({ text, last }: ListedRoutine, { rhythm, inTime }: RoutineTerms): void {
  if (!text.isFixed) return
  const key = (terms: Pick<RoutineTerms, 'rhythm' | 'inTime'>) => canonicalJson([terms.rhythm, terms.inTime])
  if (key(last.terms) !== key({ rhythm, inTime })) {
    throw new AppError(
      'bad-input',
      'The law sets this day, so it stays as it is. Everything else can be changed.',
    )
  }
}

/** The number says nothing of the routine: ids stand in the evidence log in the clear. */
function nextId(routines: readonly ListedRoutine[]): string {
  const numbers = routines.filter(({ isOwn }) => isOwn).map(({ id }) => Number(id.slice('own-'.length)))
  return `own-${Math.max(0, ...numbers) + 1}`
}
