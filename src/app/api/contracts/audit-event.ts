import { z } from 'zod'
import { actorClass } from './audit-report.ts'

/** What `ward audit normalize --as ward` answers for each record, as NDJSON. Fields may be added; a change of one is a new version. */

/** As logged or folded from it; no longer than what was logged. */
const logged = z.string()
const named = z.object({ id: logged, name: logged })

export const auditEventAnswer = z.object({
  schema: z.literal('ward.event/1'),
  /** As named on the command line; within an archive with `!` and the number of the entry. */
  file: logged,
  /** Of the file from 1, or the number of the record in it. */
  line: z.int().min(1),
  id: logged,
  /** In UTC, RFC 3339 with milliseconds. */
  time: z.iso.datetime(),
  log: z.enum(['unified', 'entra-audit', 'entra-sign-in', 'other']),
  /** The number as logged, whatever Microsoft's tables make of it. */
  recordType: z.number().nullable(),
  recordTypeName: logged.nullable(),
  /** As logged; "" when the record has none. */
  operation: logged,
  /** What the operation does; docs/guide/normalize-a-log.md lists the acts. */
  act: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  workload: logged.nullable(),
  organization: logged.nullable(),
  /** Null when the record does not say. */
  result: z.enum(['succeeded', 'failed', 'partial']).nullable(),
  resultCode: logged.nullable(),
  actor: named.nullable(),
  class: actorClass,
  via: logged.nullable(),
  /** The row of the decision table that matched. */
  rule: logged,
  /** True when only a role on record at that time tells whether a delegate was an administrator. */
  roleDecides: z.boolean(),
  because: z.array(logged),
  /** Id and name are null where they would tell people's words and `--words` was not given. */
  place: z.object({ kind: logged, id: logged.nullable(), name: logged.nullable() }).nullable(),
  owner: named.nullable(),
  target: z.object({ kind: logged, id: logged.nullable(), name: logged.nullable() }).nullable(),
  right: logged.nullable(),
  items: z.array(
    z.object({
      kind: z.enum(['message', 'file', 'folder', 'attachment', 'chat-message']),
      id: logged.nullable(),
      bytes: z.number().nullable(),
      /** With `--words`. */
      folder: logged.nullable().optional(),
    }),
  ),
  /** How many items the record says it is about, which can be more than it lists. */
  itemCount: z.number().nullable(),
  mailAccess: z.enum(['bind', 'sync']).nullable(),
  throttled: z.boolean().nullable(),
  /** Bare, without port or brackets. */
  address: logged.nullable(),
  app: named.nullable(),
  session: logged.nullable(),
  device: logged.nullable(),
  part: z.object({ of: logged, number: z.number() }).nullable(),
  /** With `--words`: what can name a patient. */
  words: z.object({ subjects: z.array(logged), files: z.array(logged), paths: z.array(logged) }).optional(),
})
