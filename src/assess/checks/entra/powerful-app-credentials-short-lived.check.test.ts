import { checkTable } from '../../../../test/check-table.ts'
import { app, ownApps, outsideApps } from './powerful-apps-with.fixture.ts'
import { powerfulAppCredentialsShortLived } from './powerful-app-credentials-short-lived.check.ts'

const lasting = (lifetimeDays: number | undefined, ended: boolean | undefined = false) => [
  { displayName: 'key', lifetimeDays, ended },
]

checkTable(powerfulAppCredentialsShortLived, [
  { because: 'the certificate lasts a year', verdict: 'pass' },
  {
    because: 'a password for two years',
    verdict: 'fail',
    patch: ownApps(app('Export', { passwords: lasting(730) })),
    bad: ['Export'],
    says: /Export has a password or certificate/,
  },
  {
    because: 'a certificate for two years',
    verdict: 'fail',
    patch: ownApps(app('Export', { certificates: lasting(730) })),
    bad: ['Export'],
  },
  {
    because: 'two apps',
    verdict: 'fail',
    patch: ownApps(app('Export', { passwords: lasting(730) }), app('Import', { passwords: lasting(182) })),
    bad: ['Export', 'Import'],
    says: /Export and Import have a password/,
  },
  {
    because: 'half a year and the day that Entra counts on top',
    verdict: 'pass',
    patch: ownApps(app('Export', { passwords: lasting(181) })),
  },
  {
    because: 'what has ended opens nothing',
    verdict: 'pass',
    patch: ownApps(app('Export', { passwords: lasting(730, true) })),
  },
  {
    because: 'an app of another organisation counts',
    verdict: 'fail',
    patch: outsideApps(app('Reminders', { passwords: lasting(730) })),
    bad: ['Reminders'],
  },
  {
    because: 'an app that was granted nothing far-reaching does not count',
    verdict: 'not-applicable',
    patch: ownApps(app('Asks', { permissions: [], passwords: lasting(730) })),
  },
  {
    because: 'how long it lasts was not read',
    verdict: 'unknown',
    patch: ownApps(app('Export', { passwords: lasting(undefined) })),
    unreadEntities: ['Export'],
  },
  {
    because: 'whether it has ended was not read',
    verdict: 'unknown',
    patch: ownApps(app('Export', { passwords: [{ displayName: 'key', lifetimeDays: 730 }] })),
    unreadEntities: ['Export'],
  },
  {
    because: 'what the app may do was not read',
    verdict: 'unknown',
    patch: ownApps(app('Export', { permissions: undefined, passwords: lasting(730) })),
  },
  { because: 'older exports hold no apps', verdict: 'unknown', unread: ['entra.powerful-apps'] },
])
