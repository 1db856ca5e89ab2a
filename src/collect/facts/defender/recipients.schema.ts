import { z } from 'zod'
import { field, text } from '../field.schema.ts'

/** Names; null where the rule names none. */
const names = () => field(z.array(z.string()).nullable())

/**
 * Whom a rule of mail protection is for. Kinds of condition narrow together: each that names something must hold. A rule
 * without conditions is for everybody. `Conditions` and `Exceptions` hold one predicate for each kind that is used.
 * https://learn.microsoft.com/defender-office-365/preset-security-policies (2026-11-21)
 */
export const recipients = {
  Identity: field(z.string()),
  /** `Enabled` or `Disabled`. */
  State: text(),
  SentTo: names(),
  SentToMemberOf: names(),
  RecipientDomainIs: names(),
  ExceptIfSentTo: names(),
  ExceptIfSentToMemberOf: names(),
  ExceptIfRecipientDomainIs: names(),
  Conditions: names(),
  Exceptions: names(),
}

const recipientsSchema = z.object(recipients)

export type Recipients = z.infer<typeof recipientsSchema>
