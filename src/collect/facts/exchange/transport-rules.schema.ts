import { z } from 'zod'
import { field, flag, text } from '../field.schema.ts'

/** Null is how Exchange writes a condition or an action that the rule does not use. */
const list = () => field(z.array(z.string()).nullable())

/** `Get-TransportRule`, as far as Ward reads it. A tenant may have none. */
export const transportRulesSchema = z.array(
  z.object({
    Name: field(z.string()),
    State: field(z.enum(['Enabled', 'Disabled'])),
    /** Only `Enforce` does something to mail; the others write to a log. */
    Mode: field(z.enum(['Enforce', 'Audit', 'AuditAndNotify'])),
    /** Class names of the predicates that narrow the rule. */
    Conditions: list(),
    /** Class names of the predicates that take mail out of the rule again. */
    Exceptions: list(),
    /** Class names of what the rule does. */
    Actions: list(),
    FromScope: text(),
    /** The first form of message encryption; the template is the present one. */
    ApplyOME: flag(),
    ApplyRightsProtectionTemplate: text(),
    PrependSubject: text(),
    ApplyHtmlDisclaimerText: text(),
    ApplyHtmlDisclaimerLocation: text(),
    RedirectMessageTo: list(),
    BlindCopyTo: list(),
    CopyTo: list(),
    AddToRecipients: list(),
    GenerateIncidentReport: list(),
    SetSCL: field(z.union([z.number(), z.string()]).nullable()),
  }),
)

export type TransportRules = z.infer<typeof transportRulesSchema>
export type TransportRule = TransportRules[number]
