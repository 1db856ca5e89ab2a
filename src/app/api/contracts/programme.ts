import * as z from 'zod'
import { ENTITY_KINDS } from '../../../base/fact.ts'
import type { Instant } from '../../../base/time.ts'
import { decision, organisation } from './posture.ts'

const short = z.string().max(1_000)
const long = z.string().max(20_000)
const moment = z.custom<Instant>(value => typeof value === 'string' && /^\d{4}-[\d:.T-]{15,22}Z$/.test(value))

const terms = {
  reason: long,
  requestedBy: short,
  /** The first moment at which it no longer holds. */
  ends: moment,
  /** What was accepted, as the check showed it; null when it was not seen. */
  accepted: z.json(),
  /** Id of the compensating set that has to hold meanwhile. */
  compensating: short.nullable(),
}

const waiver = z.object({
  id: short,
  check: short,
  /** null is the whole check. */
  entity: z.object({ kind: z.enum(ENTITY_KINDS), id: short, name: long }).nullable(),
  ...terms,
  approver: short.nullable(),
  approvedAt: moment.nullable(),
})

/** What `ward profile show|set --json` answers: null while nobody has given a profile. */
const profileAnswer = z.object({
  schema: z.literal('ward.profile/1'),
  organisation: organisation.nullable(),
  disclaimer: short,
})

/** What `ward decision list|history|record --json` answers. */
const decisionsAnswer = z.object({
  schema: z.literal('ward.decisions/1'),
  decisions: z.array(decision).max(100_000),
  disclaimer: short,
})

/** What `ward waiver list|request|approve|end --json` answers. */
const waiversAnswer = z.object({
  schema: z.literal('ward.waivers/1'),
  waivers: z
    .array(
      waiver.extend({
        /** The version of the record, for `ward waiver approve --version`. */
        version: z.int().min(1),
        /** Asked for in the place of what is in force, and not approved yet. */
        renewal: z.object({ ...terms, requester: short.nullable() }).nullable(),
        /** Accounts of who asked and who approved; null for what a terminal or a file said. */
        requester: short.nullable(),
        approverAccount: short.nullable(),
        /** Stated where the person who asked also approved, because nobody else might. */
        conflict: long.nullable(),
        /** Who declined the last renewal that was asked for. */
        declined: z.object({ by: short, at: moment, why: long }).nullable(),
        ended: z.object({ by: short, at: moment, why: long }).nullable(),
        /** Where it stands in the settings kept last; null when it was not judged. */
        state: short.nullable(),
        note: long.nullable(),
      }),
    )
    .max(100_000),
  disclaimer: short,
})

/** What `ward programme show --json` writes and `--programme` reads. */
const programmeFile = z.object({
  schema: z.literal('ward.programme/1'),
  organisation: organisation.nullish(),
  waivers: z.array(waiver).max(10_000).optional(),
  decisions: z.array(decision).max(1_000).optional(),
})

export const PROGRAMME_ANSWERS = [profileAnswer, decisionsAnswer, waiversAnswer, programmeFile] as const
