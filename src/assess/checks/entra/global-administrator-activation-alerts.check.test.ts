import { checkTable } from '../../../../test/check-table.ts'
import { rule } from '../../../../test/good-tenant/entra.ts'
import type { RoleRule } from '../../../collect/facts/entra/privileged-roles.schema.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { globalAdministratorActivationAlerts } from './global-administrator-activation-alerts.check.ts'

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

checkTable(globalAdministratorActivationAlerts, [
  { because: 'the rule is set', verdict: 'pass' },
  {
    because: 'it is not',
    verdict: 'fail',
    patch: rules(0, 'Notification_Admin_EndUser_Assignment', { notificationRecipients: [] }),
    bad: ['Global Administrator'],
    says: /becomes Global Administrator\.$/,
  },
  {
    because: 'another role is another question',
    verdict: 'pass',
    patch: rules(1, 'Notification_Admin_EndUser_Assignment', { notificationRecipients: [] }),
  },
  {
    because: 'a role that can be neither told nor excluded cannot fail',
    verdict: 'unknown',
    patch: facts => {
      rules(0, 'Notification_Admin_EndUser_Assignment', { notificationRecipients: [] })(facts)
      const found = facts['entra.privileged-roles'][0]
      if (found) {
        found.displayName = undefined
        found.roleTemplateId = 'Role'
      }
    },
  },
  {
    because: 'a group that hands out the role needs it too',
    verdict: 'fail',
    patch: group(0, rule('', 'Notification_Admin_EndUser_Assignment', { notificationRecipients: [] })),
    bad: ['Night shift (group)'],
    says: /through Night shift \(group\)\.$/,
  },
  {
    because: 'a group with the rule is fine',
    verdict: 'pass',
    patch: group(
      0,
      rule('', 'Notification_Admin_EndUser_Assignment', { notificationRecipients: ['watch@clinic.example'] }),
    ),
  },
  {
    because: 'the rule is missing',
    verdict: 'unknown',
    patch: without(0, 'Notification_Admin_EndUser_Assignment'),
    unreadEntities: ['Global Administrator'],
  },
  {
    because: 'what the rule says was not read',
    verdict: 'unknown',
    patch: rules(0, 'Notification_Admin_EndUser_Assignment', {
      notificationRecipients: undefined,
      setting: undefined,
    }),
  },
  {
    because: 'a rule without its id may be any',
    verdict: 'unknown',
    patch: facts => {
      group(
        0,
        rule('', 'Notification_Admin_EndUser_Assignment', {
          notificationRecipients: ['watch@clinic.example'],
        }),
        { ...rule('', '', { notificationRecipients: [] }), id: undefined },
      )(facts)
    },
  },
  {
    because: 'the rules were not read',
    verdict: 'unknown',
    patch: facts => {
      const found = facts['entra.privileged-roles'][0]
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
      rules(0, 'Notification_Admin_EndUser_Assignment', { notificationRecipients: [] })(facts)
      facts['licensing.service-plans'] = [{ servicePlanName: 'AAD_PREMIUM' }]
    },
  },
  { because: 'the fact was not read', verdict: 'unknown', unread: ['entra.privileged-roles'] },
])
