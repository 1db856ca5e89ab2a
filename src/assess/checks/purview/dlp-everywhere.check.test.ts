import { checkTable } from '../../../../test/check-table.ts'
import { dlpPolicy, dlpRule, IDENTIFIERS } from '../../../../test/good-tenant/purview.ts'
import type { DlpPolicy } from '../../../collect/facts/purview/dlp-policies.schema.ts'
import { dlp, plans } from './dlp-with.fixture.ts'
import { dlpEverywhere } from './dlp-everywhere.check.ts'

const one = (changes: Partial<DlpPolicy>) =>
  dlp([dlpPolicy('Identifiers', changes)], [dlpRule('All', 'Identifiers', IDENTIFIERS)])

checkTable(dlpEverywhere, [
  { because: 'one policy covers all five places', verdict: 'pass' },
  {
    because: 'two policies cover them together',
    verdict: 'pass',
    patch: dlp(
      [dlpPolicy('Mail', { TeamsLocation: [] }), dlpPolicy('Chat', { ExchangeLocation: [] })],
      [dlpRule('A', 'Mail', IDENTIFIERS), dlpRule('B', 'Chat', IDENTIFIERS)],
    ),
  },
  {
    because: 'SharePoint is left out',
    verdict: 'fail',
    patch: one({ SharePointLocation: [] }),
    bad: ['SharePoint'],
  },
  {
    because: 'one site is not all of SharePoint',
    verdict: 'fail',
    patch: one({ SharePointLocation: ['https://clinic.example/sites/billing'] }),
  },
  {
    because: 'a rule for card numbers only does not protect the place',
    verdict: 'fail',
    patch: dlp([dlpPolicy('Cards')], [dlpRule('Cards', 'Cards', ['Credit Card Number'])]),
    bad: ['Mail', 'SharePoint', 'OneDrive', 'Teams chat', 'Devices'],
  },
  {
    because: 'a policy for everyone but one person does not cover all of chat',
    verdict: 'fail',
    patch: one({ TeamsLocationException: ['somebody@clinic.example'] }),
    bad: ['Teams chat'],
  },
  {
    because: 'a policy for the mail of one group names all of mail all the same',
    verdict: 'fail',
    patch: one({ ExchangeSenderMemberOf: ['billing@clinic.example'] }),
    bad: ['Mail'],
  },
  {
    because: 'whom a policy leaves out of OneDrive was not read',
    verdict: 'unknown',
    patch: one({ ExceptIfOneDriveSharedByMemberOf: undefined }),
    unreadEntities: ['OneDrive'],
  },
  {
    because: 'whether chat is covered was not read',
    verdict: 'unknown',
    patch: one({ TeamsLocation: undefined }),
    unreadEntities: ['Teams chat'],
  },
  {
    because: 'what Business Premium allows is covered; chat and devices need another plan',
    verdict: 'not-licensed',
    patch: facts => {
      one({ TeamsLocation: [], EndpointDlpLocation: [] })(facts)
      plans('BPOS_S_DlpAddOn')(facts)
    },
    says: /Teams chat and Devices/,
  },
  {
    because: 'a missing plan for chat does not excuse mail',
    verdict: 'fail',
    patch: facts => {
      one({ ExchangeLocation: [], TeamsLocation: [], EndpointDlpLocation: [] })(facts)
      plans('BPOS_S_DlpAddOn')(facts)
    },
    says: /covers all of Mail\.$/,
  },
  {
    because: 'licences that were not read excuse nothing',
    verdict: 'fail',
    unread: ['licensing.service-plans'],
    patch: one({ TeamsLocation: [] }),
    bad: ['Teams chat'],
  },
])
