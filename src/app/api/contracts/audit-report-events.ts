import * as z from 'zod'
import { actorClass, day, logged, moment, reportAnswer, thing } from './audit-report.ts'

const ids = z.array(logged)
/** The first thousand, in order of time. */
const firstIds = ids.max(1_000)
const addresses = z.array(logged).max(20)
const count = z.int().min(0)

export const passwordsReportAnswer = reportAnswer(
  'passwords',
  z.object({
    /** Of self-service the person, whatever account Microsoft wrote. */
    actor: thing,
    target: thing,
    kind: z.enum(['reset', 'change', 'force', 'mfa']),
    selfService: z.boolean(),
    at: moment,
    class: actorClass,
    operation: logged,
    failed: z.boolean(),
    address: logged.nullable(),
    /** How records of two logs were known to be one act. */
    joinedBy: z.enum(['correlation-id', 'time']).optional(),
    eventIds: ids.min(1),
  }),
)

export const selfGrantsReportAnswer = reportAnswer(
  'self-grants',
  z.object({
    actor: thing,
    /** A mailbox, site, group, or `directory-role` and `exchange-role`. */
    place: thing,
    /** "" where the record does not name it. */
    right: logged,
    grantedAt: moment,
    /** Content events at the place while the right was held. */
    usedBy: firstIds,
    revokedAt: moment.optional(),
    /** Grant, what led to it, revoke. */
    eventIds: ids.min(1),
    class: actorClass,
    operation: logged,
    uses: count,
    lastUse: moment.optional(),
    /** The revoke, or the end of the period. */
    usedUntil: moment,
    /** Taken, used and given back within a day. */
    borrowed: z.boolean(),
    through: thing.optional(),
    opens: z.array(thing).optional(),
    /** Not by the own hand: two people gave to each other within a day. */
    swap: z.object({ grantedBy: thing, inReturn: ids }).optional(),
    address: logged.nullable(),
  }),
)

export const sharingReportAnswer = reportAnswer(
  'sharing',
  z.object({
    kind: z.enum([
      'anonymous-link',
      'guest',
      'guest-account',
      'company-link',
      'secure-link',
      'link',
      'group',
      'person',
      'access-request',
    ]),
    place: thing,
    actor: thing,
    class: actorClass,
    with: thing,
    right: logged,
    at: moment,
    /** Null where the opening is not on record. */
    openedAt: moment.nullable(),
    closedAt: moment.optional(),
    stillOpen: z.boolean(),
    uses: count,
    lastUse: moment.optional(),
    usedFrom: addresses,
    eventIds: firstIds.min(1),
  }),
)

export const downloadsReportAnswer = reportAnswer(
  'downloads',
  z.object({
    actor: thing,
    class: actorClass,
    places: z.array(thing),
    day,
    /** Files. */
    count,
    synced: count,
    libraries: z.array(thing),
    /** Null where too little is known of the person. */
    usual: z.number().min(0).nullable(),
    busiestHour: z.object({ hour: z.string().regex(/^\d{2}:00$/), count }).nullable(),
    bytes: z.number().min(0).nullable(),
    addresses,
    first: moment,
    last: moment,
    eventIds: firstIds.min(1),
  }),
)

export const deletionsReportAnswer = reportAnswer(
  'deletions',
  z.object({
    kind: z.enum(['audit', 'retention', 'purge', 'recycle-bin', 'hard', 'place', 'soft']),
    actor: thing,
    class: actorClass,
    place: thing,
    owner: thing.nullable(),
    operations: z.array(logged).min(1),
    count: z.int().min(1),
    items: count,
    failed: count,
    first: moment,
    last: moment,
    addresses,
    eventIds: firstIds.min(1),
  }),
)

export const changesReportAnswer = reportAnswer(
  'changes',
  z.object({
    kind: z.enum([
      'partner',
      'role',
      'consent',
      'credential',
      'federation',
      'conditional-access',
      'forwarding',
      'inbox-rule',
      'mail-flow',
      'sharing-setting',
      'protection',
      'right',
      'group',
      'application',
      'account',
      'policy',
      'setting',
    ]),
    actor: thing,
    class: actorClass,
    act: z.string(),
    operation: logged,
    place: thing,
    target: thing,
    right: logged,
    state: z.enum(['on', 'off']).nullable(),
    /** Of forwarding and inbox rules: mail goes to another domain than the mailbox's. */
    outside: z.boolean().nullable().optional(),
    /** Values that may name a patient are not here. */
    settings: z
      .array(z.object({ name: z.string(), from: z.string().nullable(), to: z.string().nullable() }))
      .max(30),
    at: moment,
    result: z.enum(['succeeded', 'failed', 'partial']).nullable(),
    address: logged.nullable(),
    eventIds: ids.min(1),
  }),
)

export const auditChangesReportAnswer = reportAnswer(
  'audit-changes',
  z.object({
    kind: z.enum(['setting', 'bypass', 'retention', 'search']),
    actor: thing,
    class: actorClass,
    place: thing,
    target: thing,
    operation: logged,
    setting: logged,
    /** True when less is recorded than before; null where the record does not tell. */
    weakens: z.boolean().nullable(),
    failed: z.boolean(),
    at: moment,
    address: logged.nullable(),
    eventIds: ids.min(1),
  }),
)

export const signInsReportAnswer = reportAnswer(
  'sign-ins',
  z.object({
    kind: z.enum([
      'guessed',
      'failures',
      'spray',
      'two-countries',
      'disabled-account',
      'legacy-client',
      'new-address',
      'partner',
      'guest',
    ]),
    /** "" where many accounts were tried. */
    actor: thing,
    class: actorClass,
    count: z.int().min(1),
    people: z.int().min(1),
    first: moment,
    last: moment,
    /** The sign-in that worked soon after the failures. */
    thenAt: moment.optional(),
    thenEventId: logged.optional(),
    addresses,
    clients: addresses,
    countries: addresses,
    errorCodes: addresses,
    eventIds: firstIds.min(1),
  }),
)

export const EVENT_REPORT_ANSWERS = [
  passwordsReportAnswer,
  selfGrantsReportAnswer,
  sharingReportAnswer,
  downloadsReportAnswer,
  deletionsReportAnswer,
  changesReportAnswer,
  auditChangesReportAnswer,
  signInsReportAnswer,
] as const
