import { z } from 'zod'
import { field, flag, text, words } from '../field.schema.ts'

/** Graph `unifiedRoleAssignmentScheduleInstance`, as far as Ward reads it. */
const assignment = z.object({
  principalId: text(),
  startDateTime: text(),
  /** Null for an assignment without an end. */
  endDateTime: text(),
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
