import { checkTable } from '../../../../test/check-table.ts'
import { app, outsideApps } from './powerful-apps-with.fixture.ts'
import { noImpostorApps } from './no-impostor-apps.check.ts'

const OTHER = '99999999-9999-4999-8999-999999999999'

checkTable(noImpostorApps, [
  { because: 'no other organisation has an app here', verdict: 'pass' },
  {
    because: 'a name of its own',
    verdict: 'pass',
    patch: outsideApps(app('Riverbend Reminders', { ownerTenantId: OTHER })),
  },
  {
    because: 'Microsoft’s name, another owner',
    verdict: 'fail',
    patch: outsideApps(app('Microsoft Office Sync', { ownerTenantId: OTHER })),
    bad: ['Microsoft Office Sync'],
  },
  {
    because: 'the name of a product is enough',
    verdict: 'fail',
    patch: outsideApps(app('Office 365 Mail Update', { ownerTenantId: OTHER })),
    bad: ['Office 365 Mail Update'],
  },
  {
    because: 'Microsoft names its own products so, and so would an impostor',
    verdict: 'fail',
    patch: outsideApps(
      app('Microsoft Defender for Office', { ownerTenantId: OTHER }),
      app('Windows Backup', { ownerTenantId: OTHER }),
    ),
    bad: ['Microsoft Defender for Office', 'Windows Backup'],
    says: /Office and Windows Backup go by/,
  },
  {
    because: 'the US government’s cloud has Microsoft’s apps from another tenant',
    verdict: 'pass',
    patch: outsideApps(
      app('Microsoft Teams Services', { ownerTenantId: 'cab8a31a-1906-4287-a0d8-4eef66b95f6e' }),
    ),
    says: /was not read/,
  },
  {
    because: 'it is Microsoft’s own',
    verdict: 'pass',
    patch: outsideApps(
      app('Microsoft Teams Services', { ownerTenantId: 'F8CDEF31-A31E-4B4A-93E4-5F571E91255A' }),
    ),
  },
  {
    because: 'the command line tools that administrators use come from another tenant of Microsoft’s',
    verdict: 'pass',
    patch: outsideApps(
      app('Microsoft Graph Command Line Tools', { ownerTenantId: 'cdc5aeea-15c5-4db6-b079-fcadd2505dc2' }),
    ),
  },
  {
    because: 'an app that says for what it is does not pretend',
    verdict: 'pass',
    patch: outsideApps(app('Office 365 backup of Riverbend', { ownerTenantId: OTHER })),
  },
  {
    because: 'a word that only begins alike is another word',
    verdict: 'pass',
    patch: outsideApps(app('Windowsill Designs', { ownerTenantId: OTHER })),
  },
  {
    because: 'whose it is was not read',
    verdict: 'unknown',
    patch: outsideApps(app('Microsoft Office Sync')),
    unreadEntities: ['Microsoft Office Sync'],
  },
  {
    because: 'its name was not read',
    verdict: 'unknown',
    patch: outsideApps(app('Sync', { displayName: undefined, ownerTenantId: OTHER })),
  },
  { because: 'older exports hold no apps', verdict: 'unknown', unread: ['entra.powerful-outside-apps'] },
])
