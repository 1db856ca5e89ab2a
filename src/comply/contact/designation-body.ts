import * as z from 'zod'
import { OFFICES } from '../../base/contact/offices.ts'
import { type Day, isDay } from '../../base/days.ts'
import { AppError } from '../../base/app-error.ts'
import { line, moment, readBody, words } from '../record-body.ts'
import { email } from './contact-body.ts'

const SCHEMA = 'ward.designation/1'

const day = z.string().refine(isDay)
const who = z.strictObject({ id: line(64), name: line() })

const holder = z.strictObject({
  /** The account in Ward; null for somebody without one. */
  account: line(64).nullable(),
  name: line(),
  email: email.nullable(),
})

const designationBody = z.strictObject({
  schema: z.literal(SCHEMA),
  office: z.enum(OFFICES),
  holder,
  deputy: holder.nullable(),
  from: day,
  /** The last day; null for one without an end. */
  until: day.nullable(),
  /** The letter or decision by which it was done; null for none. */
  document: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), title: line(300) }).nullable(),
  /** The signature over it, where one was asked for. */
  signature: line(64).nullable(),
  why: words(1_000).nullable(),
  /** Set where it was ended before somebody else was designated. */
  ended: z.strictObject({ on: day, why: words(1_000) }).nullable(),
  by: who,
  at: moment,
})

/** Who holds an office, as one version of its record tells it. */
export type Designation = Omit<z.infer<typeof designationBody>, 'schema'>
export type Holder = Designation['holder']

/** @throws AppError bad-input naming the field */
export function readDesignation(body: unknown): Designation {
  const { schema: _, ...designation } = readBody(designationBody, body, 'designation')
  return designation
}

export function bodyOfDesignation(designation: Designation): { readonly schema: string } & Designation {
  return { schema: SCHEMA, ...readDesignation({ schema: SCHEMA, ...designation }) }
}

/** A designation as it may be kept. @throws AppError bad-input */
export function checkedDesignation(designation: Designation): Designation {
  const { holder: held, deputy, from, until, ended } = designation
  if (until !== null && until < from) throw bad('It would end before it begins: give a later last day.')
  if (ended !== null && ended.on < from) throw bad('It cannot end before it began.')
  if (deputy !== null && isSamePerson(held, deputy)) {
    throw bad('The deputy stands in when the holder is away: name somebody else, or nobody.')
  }
  return designation
}

/** By account where both have one, else by name. */
export function isSamePerson(one: Holder, other: Holder): boolean {
  if (one.account !== null && other.account !== null) return one.account === other.account
  return foldPerson(one.name) === foldPerson(other.name)
}

export function foldPerson(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
}

/** Whether it holds on a day. */
export function holdsOn({ from, until, ended }: Designation, today: Day): boolean {
  return from <= today && (until === null || until >= today) && (ended === null || ended.on > today)
}

function bad(sentence: string): AppError {
  return new AppError('bad-input', sentence)
}
