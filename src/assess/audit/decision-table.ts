import type { ActorRule } from './actor-rule.ts'
import { ACCOUNT_RULES } from './actor-rules/accounts.ts'
import { APPLICATION_RULES } from './actor-rules/applications.ts'
import { MAILBOX_RULES } from './actor-rules/mailbox.ts'
import { MICROSOFT_RULES } from './actor-rules/microsoft.ts'
import { OUTSIDE_RULES } from './actor-rules/outside.ts'
import { PLACE_RULES } from './actor-rules/places.ts'

/**
 * Who the actor was, from one record: the first row that matches decides. No row falls to owner: owner is what a record
 * proves, all else is unknown. docs/actor-classes.md shows the table.
 */
export const DECISION_TABLE: readonly ActorRule[] = [
  ...MICROSOFT_RULES,
  ...OUTSIDE_RULES,
  ...APPLICATION_RULES,
  ...MAILBOX_RULES,
  ...ACCOUNT_RULES,
  ...PLACE_RULES,
]
