import * as z from 'zod'
import { ROLE_NAMES } from '../../../base/people/roles.ts'
import { SEVERITIES } from '../../../base/verdict.ts'
import { contract } from './route.ts'

const params = z.object({ tenant: z.string().max(64), check: z.string().min(1).max(128) })

const work = z.object({
  /** 0 where nobody has touched it. */
  version: z.int().min(0),
  /** `planned`: it is to be mended. Whether it is says the next reading. */
  state: z.enum(['none', 'planned']),
  assigned: z
    .object({
      account: z.string(),
      name: z.string(),
      /** The last day on which it is in time; null without one. */
      until: z.string().nullable(),
      /** False where that person has no role here any more, or cannot sign in. */
      isHere: z.boolean(),
      isMe: z.boolean(),
    })
    .nullable(),
})

const comment = z.object({ id: z.string(), name: z.string(), at: z.string(), text: z.string() })

export const readFinding = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/findings/:check',
  does: 'What became of one check’s finding: its history, who looks after it, and what was written about it.',
  permission: 'assessment:read',
  params,
  answer: z.object({
    schema: z.literal('ward.finding/1'),
    /** The day it is there, `2026-11-22`. */
    today: z.string(),
    check: z.string(),
    history: z.array(
      z.object({
        at: z.string(),
        change: z.enum(['opened', 'changed', 'fixed', 'reopened']),
        severity: z.enum(SEVERITIES),
        reason: z.string(),
      }),
    ),
    work,
    comments: z.array(comment),
    /** Earlier comments that are not in the answer. */
    earlier: z.int().min(0),
    /** Whom it can be assigned to; nobody where the caller may not assign. */
    people: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        roles: z.array(z.enum(ROLE_NAMES as [(typeof ROLE_NAMES)[number]])),
        isMe: z.boolean(),
      }),
    ),
  }),
})

export const changeFindingWork = contract({
  method: 'PUT',
  path: '/api/tenants/:tenant/findings/:check/work',
  does: 'Says who looks after a finding and until when, and whether it is to be mended.',
  permission: 'findings:work',
  params,
  body: z.object({
    state: z.enum(['none', 'planned']),
    assigned: z.object({ account: z.string().min(1).max(64), until: z.iso.date().nullable() }).nullable(),
    /** The version that was seen. */
    expects: z.int().min(0),
  }),
  answer: z.object({ schema: z.literal('ward.finding-work-kept/1'), work }),
})

export const commentOnFinding = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/findings/:check/comments',
  does: 'Adds a comment under a finding. It is kept sealed and never edited.',
  permission: 'findings:work',
  params,
  body: z.object({
    text: z.string().trim().min(1).max(4_000),
    /** Chosen anew for each comment, so that one that is sent twice is kept once. */
    key: z.string().regex(/^[0-9a-f]{16}$/),
  }),
  answer: z.object({ schema: z.literal('ward.comment-kept/1') }),
})
