import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { alertPoliciesOn } from './alert-policies-on.check.ts'

type Alert = Facts['purview.alert-policies'][number]
const change = (start: string, to: (alert: Alert) => readonly Alert[]) => (facts: Facts) => {
  facts['purview.alert-policies'] = facts['purview.alert-policies'].flatMap(alert =>
    alert.Name?.startsWith(start) ? to(alert) : [alert],
  )
}
const off = (start: string) => change(start, alert => [{ ...alert, Disabled: true }])
const gone = (start: string) => change(start, () => [])

checkTable(alertPoliciesOn, [
  { because: 'all are on, one with a zero-width space in its name', verdict: 'pass' },
  {
    because: 'one is off',
    verdict: 'fail',
    patch: off('Suspicious connector'),
    bad: ['Suspicious connector activity'],
  },
  {
    because: 'one is missing',
    verdict: 'fail',
    patch: gone('Messages have been delayed'),
    bad: ['Messages have been delayed'],
  },
  {
    because: 'the alert on malicious links is asked for only where the plan has it',
    verdict: 'pass',
    patch: gone('A potentially'),
  },
  { because: 'where it is there, it must be on', verdict: 'fail', patch: off('A potentially') },
  {
    because: 'the alert on a restricted person does in place of the one on the tenant',
    verdict: 'pass',
    patch: gone('Tenant restricted from sending email'),
  },
  {
    because: 'one of the two must be there',
    verdict: 'fail',
    patch: facts => {
      gone('Tenant restricted from sending email')(facts)
      gone('User restricted')(facts)
    },
  },
  {
    because: 'whether it is off was not read',
    verdict: 'unknown',
    patch: change('Suspicious connector', alert => [{ ...alert, Disabled: undefined }]),
    unreadEntities: ['Suspicious connector activity'],
  },
  {
    because: 'Microsoft’s capitals change over the years',
    verdict: 'pass',
    patch: change('Suspicious Email Forwarding', alert => [
      { ...alert, Name: 'Suspicious email forwarding activity' },
    ]),
  },
  {
    because: 'an alert without a readable name may be the one that is off',
    verdict: 'unknown',
    patch: change('A potentially', () => [{ Name: undefined, Disabled: true }]),
  },
  {
    because: 'every tenant has Microsoft’s own alerts, so an empty list was not read',
    verdict: 'unknown',
    patch: facts => {
      facts['purview.alert-policies'] = []
    },
  },
])
