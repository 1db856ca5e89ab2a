import * as z from 'zod'

/** Recognizers that an operator writes: `ward.phi-rules/1`. docs/guide/own-recognizers.md */

export const RULE_LIMITS = { rules: 500, window: 300 } as const

/** Checks that prove a number; each is described in the guide. */
export const RULE_VALIDATORS = ['luhn', 'mod11', 'npi', 'dea', 'aba', 'vin', 'date'] as const
export type RuleValidator = (typeof RULE_VALIDATORS)[number]

const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}]*$/u)
const confidence = z.number().min(0).max(100)
const reach = z.int().min(0).max(RULE_LIMITS.window)
const examples = z.array(z.string().min(1).max(1_000)).min(1).max(100)

const rule = z.strictObject({
  id: z
    .string()
    .max(60)
    .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/),
  title: line(120),
  /** A regular expression of JavaScript without the flags u and v. */
  pattern: z.string().min(1),
  flags: z.literal('i').optional(),
  keywords: z.array(line(60)).min(1).max(100).optional(),
  /** How far before and after a match a keyword may stand, in characters. */
  window: z.tuple([reach, reach]).optional(),
  validator: z.enum(RULE_VALIDATORS).optional(),
  class: z.enum(['D', 'I1', 'I2', 'H1', 'H2', 'N']),
  /** One number, or four: alone, validator passed, keyword near, both. */
  confidence: z.union([confidence, z.tuple([confidence, confidence, confidence, confidence])]).optional(),
  /** Which identifier of 45 CFR 164.514(b)(2)(i) it is. */
  letter: z.enum('A B C D E F G H I J K L M N O P Q R'.split(' ') as [string, ...string[]]).optional(),
  source: line(500).optional(),
  examples: z.strictObject({ yes: examples, no: examples }),
})

export const phiRules = z.strictObject({
  schema: z.literal('ward.phi-rules/1'),
  note: z.string().max(2_000).optional(),
  rules: z.array(rule).min(1),
})

/** A rule whose pattern was found safe; every repeat in it has an end. */
export type OperatorRule = z.output<typeof rule> & {
  /** Fewest digits a match has. */
  readonly leastDigits: number
}
