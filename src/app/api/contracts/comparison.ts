import * as z from 'zod'
import { ENTITY_KINDS } from '../../../base/fact.ts'
import { type Citation, isCitation } from '../../../base/hipaa/citation.ts'
import type { Instant } from '../../../base/time.ts'
import { SEVERITIES, VERDICTS } from '../../../base/verdict.ts'
import { statusWord } from './posture.ts'

const short = z.string().max(1_000)
const long = z.string().max(20_000)
const most = 200_000
const moment = z.custom<Instant>(value => typeof value === 'string' && /^\d{4}-[\d:.T-]{15,22}Z$/.test(value))
const citation = z.custom<Citation>(value => typeof value === 'string' && isCitation(value))
const count = z.int().min(0)
const points = z.number().min(0)

/** Contracts see base only; comparison.test.ts holds these words against those of assess. */
export const changeKind = z.enum([
  'no-longer-meets',
  'newly-does-not-meet',
  'no-longer-read',
  'no-longer-accepted',
  'more-to-do',
  'otherwise',
  'now-read',
  'less-to-do',
  'now-accepted',
  'now-meets',
  'values-changed',
])
export const valueChangeWord = z.enum(['changed', 'new', 'gone', 'now-seen', 'no-longer-seen'])

const values = z
  .array(
    z.object({
      path: long,
      member: long.optional(),
      change: valueChangeWord,
      before: z.json().optional(),
      after: z.json().optional(),
    }),
  )
  .max(most)

const answer = z.object({ verdict: z.enum(VERDICTS), reason: long, accepted: z.boolean() })
const state = z.enum(['good', 'bad', 'unread']).nullable()
const side = z.object({
  takenAt: moment.nullable(),
  source: z.object({ tool: short, version: short.nullable() }),
  points,
  of: count,
})

/** What `ward compare --json` answers. */
export const comparison = z.object({
  schema: z.literal('ward.comparison/1'),
  tenant: z.object({ id: short.nullable(), name: short.nullable() }),
  before: side,
  after: side,
  checks: z
    .array(
      z.object({
        check: short,
        title: short,
        severity: z.enum(SEVERITIES),
        change: changeKind,
        before: answer,
        after: answer,
        values,
        entities: z
          .array(
            z.object({
              kind: z.enum(ENTITY_KINDS),
              id: short,
              name: long,
              before: state,
              after: state,
              values,
            }),
          )
          .max(most),
        waivers: z
          .array(z.object({ waiver: short, name: long, before: short, after: short, note: long.nullable() }))
          .max(most),
        requirements: z.array(citation).max(100),
      }),
    )
    .max(2_000),
  requirements: z
    .array(
      z.object({
        citation,
        title: short,
        before: z.object({ status: statusWord, points }),
        after: z.object({ status: statusWord, points, sentence: long }),
        checks: z.array(short).max(2_000),
      }),
    )
    .max(65),
  facts: z
    .array(
      z.object({
        fact: short,
        change: z.enum(['values', 'no-longer-read', 'now-read']),
        members: z.object({ new: count, gone: count, changed: count }),
        values,
        more: count,
        checks: z.array(short).max(2_000),
      }),
    )
    .max(1_000),
  counts: z.record(changeKind, count),
  notes: z.array(long).max(100),
  disclaimer: short,
})
