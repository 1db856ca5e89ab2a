import * as z from 'zod'
import { AppError } from '../base/app-error.ts'
import type { EntityKind } from '../base/fact.ts'
import { ENTITY_KINDS } from '../base/fact.ts'
import { type Citation, isCitation } from '../base/hipaa/citation.ts'
import type { Instant } from '../base/time.ts'

/** Pieces that the bodies of records share. Texts are kept as they were written, without blanks around them. */
export const line = (most = 200) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}]*$/u)
export const words = (most = 4_000) => z.string().trim().min(1).max(most)
export const moment = z.custom<Instant>(
  value =>
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(value) &&
    isThere(value),
)
export const citation = z.custom<Citation>(value => typeof value === 'string' && isCitation(value))
export const entityKind = z.custom<EntityKind>(value => ENTITY_KINDS.some(kind => kind === value))

/**
 * A body as its schema reads it.
 * @param what names the thing in the sentence, such as `decision`
 * @throws AppError bad-input naming the field; never the value or a name that is not Ward's own: both may be about a person
 */
export function readBody<T>(
  schema: z.ZodType<T> & { readonly shape: object },
  body: unknown,
  what: string,
): T {
  const result = schema.safeParse(body)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const path = issue?.path ?? []
  const field = path.map(String).join('.')
  if (issue !== undefined && field !== '') {
    throw new AppError('bad-input', `The ${what}'s field "${field}" ${fault(issue, valueAt(body, path))}.`)
  }
  if (issue?.code !== 'unrecognized_keys') throw new AppError('bad-input', `The ${what} ${FORM}.`)
  const known = Object.keys(schema.shape).filter(name => name !== 'schema')
  throw new AppError(
    'bad-input',
    `The ${what} has a field Ward does not know; the fields are ${known.join(', ')}.`,
  )
}

const FORM = 'is not of the form it must have'

function fault(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined) return 'is missing'
  if (issue.code === 'too_small') return issue.origin === 'number' ? 'is too small' : 'is empty'
  if (issue.code === 'too_big') {
    return issue.origin === 'string' ? `is longer than ${issue.maximum} characters` : 'is too large'
  }
  return FORM
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    body,
  )
}

/** Whether it is on the calendar: 30 February would be read as another day. */
function isThere(text: string): boolean {
  const milliseconds = Date.parse(text)
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === text
}
