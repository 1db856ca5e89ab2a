import { z } from 'zod'

/** What the command line answers with `--json`, beside assessments. Fields may be added; a change of one is a new version. */

const text = z.string().max(10_000)

export const doctorAnswer = z.object({
  schema: z.literal('ward.doctor/1'),
  checks: z.array(z.object({ id: text, ok: z.boolean(), detail: text, fix: text.nullable() })),
})

export const configAnswer = z.object({
  schema: z.literal('ward.config/1'),
  settings: z.array(
    z.object({
      name: text,
      value: text,
      origin: z.enum(['default', 'file', 'environment', 'option']),
      env: text,
      meaning: text,
    }),
  ),
})

export const collectedAnswer = z.object({
  schema: z.literal('ward.collected/1'),
  tenant: text,
  /** Id of the snapshot, for `ward assess --snapshot`. */
  snapshot: z.string().regex(/^[0-9a-f]{64}$/),
  /** False when the very same settings were kept before. */
  new: z.boolean(),
  facts: z.int().min(0),
  unread: z.int().min(0),
  changes: z.array(z.object({ check: text, change: z.enum(['opened', 'changed', 'fixed', 'reopened']) })),
})

export const evidenceVerificationAnswer = z.object({
  schema: z.literal('ward.evidence-verification/1'),
  ok: z.boolean(),
  /** Entries and root (base64) of the log's head; null when it could not be read. */
  entries: z.int().min(0).nullable(),
  root: text.nullable(),
  problems: z.array(z.object({ problem: text, file: text.nullable(), entry: z.int().min(0).nullable() })),
})

export const checkpointAnswer = z.object({
  schema: z.literal('ward.checkpoint/1'),
  /** The signed note, C2SP tlog-checkpoint form. */
  note: text,
})

export const keyRotationAnswer = z.object({
  schema: z.literal('ward.key-rotation/1'),
  from: text,
  to: text,
  rewrapped: z.int().min(0),
  resumed: z.boolean(),
})

export const keyRecoveryAnswer = z.object({
  schema: z.literal('ward.key-recovery/1'),
  keyFile: text,
  keyId: text,
  written: z.boolean(),
  setAside: text.nullable(),
})

export const COMMAND_ANSWERS = [
  doctorAnswer,
  configAnswer,
  collectedAnswer,
  evidenceVerificationAnswer,
  checkpointAnswer,
  keyRotationAnswer,
  keyRecoveryAnswer,
] as const
