import { z } from 'zod'

/** What `ward phi scan` answers for each line or document, as NDJSON. Fields may be added; a change of one is a new version. */

const words = z.string().max(10_000)
const units = z.int().min(0)
const percent = z.int().min(0).max(100)

const evidence = z.object({
  recognizer: words,
  /** docs/recognizers.md says what each class is. */
  class: z.enum(['D', 'I1', 'I2', 'H1', 'H2', 'C', 'N']),
  /** In UTF-16 units of the line (of the text that was read from it, for a document). */
  offset: units,
  length: units,
  /** What the value looks like, never the value: "ddd-dd-dddd". */
  shape: z.string().max(200),
  confidence: percent,
  /** Which of the recognizer's ways found it. */
  because: words,
  sensitive: z.enum(['hiv', 'substance-use', 'psychiatric', 'reproductive', 'genetic']).optional(),
})

export const textDecisionAnswer = z.object({
  schema: z.literal('ward.text-decision/1'),
  /** From 1, in each file; a document is one line. */
  line: z.int().min(1),
  /** As it was named; absent when only standard input was read. */
  file: z.string().optional(),
  decision: z.enum(['confirmed', 'likely', 'identifier', 'review', 'none']),
  confidence: percent,
  evidence: z.array(evidence),
  /** Why, in sentences; with `--explain`. */
  explain: z.array(words).optional(),
  /** With `--field document`. */
  document: z
    .object({
      kind: z.enum(['text', 'html', 'mail', 'csv', 'unread']),
      /** Whether it reads like a clinical record as a whole. */
      clinical: z.boolean(),
      /** What that was told by; docs/recognizers.md says how it is counted. */
      score: z.number().min(0),
      /** Words among its first 20,000 characters. */
      words: units,
      /** Where the parts of a message begin in the text that offsets count in. */
      parts: z.array(
        z.object({
          part: z.enum(['from', 'to', 'subject', 'body', 'attachment-name', 'attachment']),
          offset: units,
          length: units,
        }),
      ),
      /** What of it could not be read, and why. A file that could not be read at all is the only entry. */
      unread: z.array(z.object({ what: words, why: words })),
    })
    .optional(),
})
