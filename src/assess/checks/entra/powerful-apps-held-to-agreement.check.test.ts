import { expect, it } from 'vitest'
import { judgeRow } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { app, granted, ownApps, outsideApps } from './powerful-apps-with.fixture.ts'
import { powerfulAppsHeldToAgreement } from './powerful-apps-held-to-agreement.check.ts'

const rows: readonly {
  because: string
  verdict: string
  patch?: (facts: Facts) => void
  unread?: readonly (keyof Facts)[]
}[] = [
  { because: 'only a person knows whose it is and whether there is an agreement', verdict: 'manual' },
  { because: 'there is none', verdict: 'not-applicable', patch: ownApps() },
  {
    because: 'an app of another organisation is one too',
    verdict: 'manual',
    patch: facts => {
      ownApps()(facts)
      outsideApps(app('Reminders'))(facts)
    },
  },
  {
    because: 'Microsoft’s own apps stand under the agreement with Microsoft',
    verdict: 'not-applicable',
    patch: facts => {
      ownApps()(facts)
      outsideApps(app('Teams', { ownerTenantId: 'f8cdef31-a31e-4b4a-93e4-5f571e91255a' }))(facts)
    },
  },
  {
    because: 'what was only asked for opens nothing',
    verdict: 'not-applicable',
    patch: ownApps(app('Asks', { permissions: [granted('Mail.Read', { isAdminConsented: false })] })),
  },
  {
    because: 'a permission that reaches little is no matter for an agreement',
    verdict: 'not-applicable',
    patch: ownApps(app('Profile', { permissions: [granted('User.Read', { isPowerful: false })] })),
  },
  {
    because: 'an app whose permissions were not read is shown',
    verdict: 'manual',
    patch: ownApps(app('Torn', { permissions: undefined })),
  },
  { because: 'older exports hold no apps', verdict: 'unknown', unread: ['entra.powerful-outside-apps'] },
]

it.each(rows)(`${powerfulAppsHeldToAgreement.id}: $verdict, $because`, ({ verdict, ...row }) => {
  const judged = judgeRow(powerfulAppsHeldToAgreement, row)
  expect(judged.verdict, judged.reason).toBe(verdict)
  expect(judged.reason).toMatch(/[.]$/)
})
