import { z } from 'zod'

const figure = z.strictObject({
  id: z.string(),
  label: z.string(),
  count: z.number(),
  of: z.number(),
  value: z.number(),
  unit: z.enum(['share', 'per-1000', 'ratio', 'count']),
  target: z.strictObject({ is: z.enum(['at-least', 'at-most']), value: z.number() }).optional(),
  /** Absent where nothing was promised, or nothing was there to measure it on. */
  met: z.boolean().optional(),
  /** The value without the recognizers that --ablate names. */
  without: z.number().optional(),
})

/** The answer of `ward phi eval --json`. Holds no text of the rows. */
export const phiEvalAnswer = z.strictObject({
  schema: z.literal('ward.phi-eval/1'),
  /** How many recognizers, and a short hash over their ids. */
  rules: z.strictObject({ count: z.number().int(), hash: z.string() }),
  /** The version of the lexicon. */
  vocabulary: z.string(),
  /** The recognizers that --ablate names: each figure has `without` beside its value. */
  without: z.array(z.string()),
  files: z.array(z.strictObject({ name: z.string(), form: z.string(), rows: z.number().int() })),
  /** Files that have none of the forms. */
  notLabelled: z.array(z.string()),
  /** Paths at which there is nothing. */
  skipped: z.array(z.string()),
  sections: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      files: z.array(z.string()),
      rows: z.number().int(),
      figures: z.array(figure),
      notes: z.array(z.string()),
    }),
  ),
  speed: z
    .strictObject({
      lines: z.number().int(),
      characters: z.number().int(),
      wallMs: z.number(),
      cpuMs: z.number(),
      linesPerSecond: z.number(),
      megabytesPerSecond: z.number(),
    })
    .nullable(),
  wallMs: z.number(),
  cpuMs: z.number(),
})
export type PhiEvalAnswer = z.infer<typeof phiEvalAnswer>
