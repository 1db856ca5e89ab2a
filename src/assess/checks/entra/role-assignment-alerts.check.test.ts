import { checkTable } from '../../../../test/check-table.ts'
import { rule } from '../../../../test/good-tenant/entra.ts'
import type { RoleRule } from '../../../collect/facts/entra/privileged-roles.schema.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { roleAssignmentAlerts } from './role-assignment-alerts.check.ts'

const rules = (role: number, id: string, changes: Partial<RoleRule>) => (facts: Facts) => {
  const found = facts['entra.privileged-roles'][role]
  if (found) found.rules = found.rules?.map(one => (one.id === id ? { ...one, ...changes } : one))
}
const without = (role: number, id: string) => (facts: Facts) => {
  const found = facts['entra.privileged-roles'][role]
  if (found) found.rules = found.rules?.filter(one => one.id !== id)
}
const group =
  (role: number, ...added: RoleRule[]) =>
  (facts: Facts) => {
    facts['entra.privileged-roles'][role]?.rules?.push(
      ...added.map(one => ({ ...one, ruleSource: 'Night shift', ruleSourceType: 'PIM Group' })),
    )
  }

checkTable(roleAssignmentAlerts, [
  { because: 'the rule is set', verdict: 'pass' },
  {
    because: 'it is not',
    verdict: 'fail',
    patch: rules(1, 'Notification_Admin_Admin_Eligibility', { notificationRecipients: [' '] }),
    bad: ['Exchange Administrator'],
    says: /Exchange Administrator/,
  },
  {
    because: 'a group that hands out the role needs it too',
    verdict: 'fail',
    patch: group(
      1,
      rule('', 'Notification_Admin_Admin_Assignment', { notificationRecipients: [' '] }),
      rule('', 'Notification_Admin_Admin_Eligibility', { notificationRecipients: [' '] }),
    ),
    bad: ['Night shift (group)'],
  },
  {
    because: 'a group with the rule is fine',
    verdict: 'pass',
    patch: group(
      1,
      rule('', 'Notification_Admin_Admin_Assignment', { notificationRecipients: ['watch@clinic.example'] }),
      rule('', 'Notification_Admin_Admin_Eligibility', { notificationRecipients: ['watch@clinic.example'] }),
    ),
  },
  {
    because: 'the rule is missing',
    verdict: 'unknown',
    patch: without(1, 'Notification_Admin_Admin_Eligibility'),
    unreadEntities: ['Exchange Administrator'],
  },
  {
    because: 'what the rule says was not read',
    verdict: 'unknown',
    patch: rules(1, 'Notification_Admin_Admin_Eligibility', {
      notificationRecipients: undefined,
      setting: undefined,
    }),
  },
  {
    because: 'a rule without its id may be any',
    verdict: 'unknown',
    patch: facts => {
      group(
        1,
        rule('', 'Notification_Admin_Admin_Assignment', { notificationRecipients: ['watch@clinic.example'] }),
        rule('', 'Notification_Admin_Admin_Eligibility', {
          notificationRecipients: ['watch@clinic.example'],
        }),
        { ...rule('', '', { notificationRecipients: [' '] }), id: undefined },
      )(facts)
    },
  },
  {
    because: 'the rules were not read',
    verdict: 'unknown',
    patch: facts => {
      const found = facts['entra.privileged-roles'][1]
      if (found) found.rules = undefined
    },
  },
  {
    because: 'no role at all was not read',
    verdict: 'unknown',
    patch: facts => {
      facts['entra.privileged-roles'] = []
    },
  },
  {
    because: 'without the plan nobody can set it',
    verdict: 'not-licensed',
    patch: facts => {
      rules(1, 'Notification_Admin_Admin_Eligibility', { notificationRecipients: [' '] })(facts)
      facts['licensing.service-plans'] = [{ servicePlanName: 'AAD_PREMIUM' }]
    },
  },
  { because: 'the fact was not read', verdict: 'unknown', unread: ['entra.privileged-roles'] },
])
