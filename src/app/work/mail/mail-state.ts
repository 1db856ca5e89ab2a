import * as z from 'zod'
import { AppError } from '../../../base/app-error.ts'
import type { Json } from '../../../base/canonical-json.ts'
import { type Instant, millisecondsOf } from '../../../base/time.ts'
import type { Store } from '../../../store/store.ts'

const KIND = 'mail-state'
const SCHEMA = 'ward.mail-state/1'

/** A mail that was begun: no other is begun for the person meanwhile. */
const begun = z.object({
  /** Which mail: `digest:2026-11-23`, `reminder:2026-11-24`, `alarm:0f…`. */
  name: z.string().max(100),
  at: z.iso.datetime().transform(text => text as Instant),
  /** Set once the mail server answered, and did not take it. Until then it is not known whether it went. */
  refused: z.boolean(),
  /** How often it was refused. */
  failures: z.int(),
  /** Whether it was begun once more after a try of which nobody knows how it ended. */
  repeated: z.boolean(),
  /** The version of the settings it was tried with. */
  settings: z.int(),
  /** Tells the tries of two processes apart: of two at one moment one is kept. */
  claim: z.string().max(40),
})

/** Most things that are remembered as told; of more than those the first ones are told again. */
const MOST_TOLD = 2_000

const state = z.object({
  /** The Monday of the last digest. */
  digest: z.iso.date().nullable(),
  /** The day of the last reminder. */
  reminded: z.iso.date().nullable(),
  /** What was told, for as long as it could be told once more. */
  told: z.array(z.string().max(200)).max(MOST_TOLD),
  begun: begun.nullable(),
})
/** What one person was sent about one tenant, or of alarms. */
export type MailState = z.infer<typeof state>

export const NOTHING_SENT: MailState = { digest: null, reminded: null, told: [], begun: null }

const body = z.object({ schema: z.literal(SCHEMA), ...state.shape })

const MINUTE = 60_000
/** A try that did not end in this time ended with its process. */
const LOST_AFTER = 10 * MINUTE
const FIRST_WAIT = 5 * MINUTE
const LONGEST_WAIT = 60 * MINUTE
/** Tries of one mail; with the waits between them about nine hours. */
export const MOST_TRIES = 12

/**
 * Whether a mail may be begun. `lost`: nobody knows how the last try ended, because its process was ended in between; it is
 * sent once more, with the same Message-ID, and then never again. A clock that goes back makes nobody wait longer.
 */
export function nextStep(
  { begun: last }: MailState,
  name: string,
  settings: number,
  now: Instant,
): 'send' | 'send-again' | 'wait' | 'give-up' {
  if (last === null) return 'send'
  const past = Math.abs(millisecondsOf(now) - millisecondsOf(last.at))
  const isOpen = !last.refused && past < LOST_AFTER
  if (last.name !== name) return isOpen ? 'wait' : 'send'
  if (isOpen) return 'wait'
  if (!last.refused) return last.repeated ? 'give-up' : 'send-again'
  if (last.settings !== settings) return 'send'
  if (last.failures >= MOST_TRIES) return 'give-up'
  return past < waitAfter(last.failures) ? 'wait' : 'send'
}

function waitAfter(failures: number): number {
  return Math.min(FIRST_WAIT * 2 ** (failures - 1), LONGEST_WAIT)
}

/** The state once a mail is begun; it is kept before the mail is handed on. */
export function withBegun(
  before: MailState,
  try_: { readonly name: string; readonly settings: number; readonly now: Instant; readonly claim: string },
): MailState {
  const { name, settings, now, claim } = try_
  const same = before.begun?.name === name ? before.begun : null
  const isRepeat = same !== null && !same.refused
  return {
    ...before,
    begun: {
      name,
      at: now,
      refused: false,
      failures: same === null || same.settings !== settings ? 0 : same.failures,
      repeated: isRepeat || (same?.repeated ?? false),
      settings,
      claim,
    },
  }
}

/** The state once the mail server refused it. */
export function withRefusal(before: MailState, now: Instant): MailState {
  if (before.begun === null) return before
  const { failures } = before.begun
  return { ...before, begun: { ...before.begun, at: now, refused: true, failures: failures + 1 } }
}

type Records = Pick<Store, 'installationRecords'>

export interface KeptMailState {
  readonly state: MailState
  readonly version: number
}

/** @param id an account’s, or an account’s and a tenant’s name. @throws AppError newer-format */
export async function readMailState({ installationRecords }: Records, id: string): Promise<KeptMailState> {
  const record = await installationRecords.last(KIND, id)
  if (record === null) return { state: NOTHING_SENT, version: 0 }
  const parsed = body.safeParse(record.body)
  if (!parsed.success) throw new AppError('newer-format', 'What was mailed was kept by a newer Ward.')
  const { schema: _, ...kept } = parsed.data
  return { state: kept, version: record.version }
}

/** @throws AppError conflict when another process kept one meanwhile: that one sends */
export async function keepMailState(
  { installationRecords }: Records,
  id: string,
  { state: next, version: expects }: KeptMailState,
): Promise<KeptMailState> {
  // What could not be read again would keep the mails of the whole tenant.
  const told = next.told.slice(-MOST_TOLD)
  const plain = JSON.parse(JSON.stringify({ schema: SCHEMA, ...next, told })) as Json
  const kept = await installationRecords.keep({ kind: KIND, id, body: plain, expects }, { by: 'ward' })
  return { state: { ...next, told }, version: kept.version }
}
