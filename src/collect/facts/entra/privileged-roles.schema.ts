import { z } from 'zod'
import { parseInstant } from '../../../base/time.ts'
import { field, flag, text, words } from '../field.schema.ts'

/** A moment, or null where there is none. A text that is no moment was not read: it must not pass for an end date. */
const moment = () => field(z.string().refine(isMoment).nullable())

function isMoment(text: string): boolean {
  try {
    parseInstant(text)
    return true
  } catch {
    return false
  }
}

/** Graph `unifiedRoleAssignmentScheduleInstance`, as far as Ward reads it. */
const assignment = z.object({
  principalId: text(),
  /** Null for an assignment made outside Privileged Identity Management. */
  startDateTime: moment(),
  /** Null for an assignment without an end. */
  endDateTime: moment(),
  assignmentType: text(),
  memberType: text(),
})

/** Graph `unifiedRoleManagementPolicyRule` of the role, its kinds laid over each other. */
const rule = z.object({
  id: field(z.string()),
  /** Where the rule comes from: the role itself or a group in Privileged Identity Management. */
  ruleSource: text(),
  ruleSourceType: text(),
  isExpirationRequired: flag(),
  maximumDuration: text(),
  setting: field(z.object({ isApprovalRequired: flag() }).nullable()),
  notificationType: text(),
  notificationRecipients: words(),
  isDefaultRecipientsEnabled: flag(),
})

/** The highly privileged directory roles with their assignments and their management rules. */
export const privilegedRolesSchema = z.array(
  z.object({
    displayName: text(),
    roleTemplateId: field(z.string()),
    assignments: field(z.array(assignment).nullable()),
    rules: field(z.array(rule)),
  }),
)

export type PrivilegedRoles = z.infer<typeof privilegedRolesSchema>
export type PrivilegedRole = PrivilegedRoles[number]
export type RoleAssignment = z.infer<typeof assignment>
export type RoleRule = z.infer<typeof rule>
