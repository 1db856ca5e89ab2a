import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { contactsNamed } from './contacts-named.check.ts'

const organizationWith = (changes: Partial<Facts['entra.organization']>) => (facts: Facts) => {
  Object.assign(facts['entra.organization'], changes)
}

checkTable(contactsNamed, [
  { because: 'both are named', verdict: 'pass' },
  {
    because: 'nobody is named for privacy, which Microsoft writes as an empty text',
    verdict: 'fail',
    patch: organizationWith({ privacyContactEmail: '' }),
    says: /a privacy contact\./,
  },
  {
    because: 'null is nobody too',
    verdict: 'fail',
    patch: organizationWith({ privacyContactEmail: null }),
  },
  {
    because: 'nobody is named for faults',
    verdict: 'fail',
    patch: organizationWith({ technicalNotificationMails: [] }),
    says: /a technical contact\./,
  },
  {
    because: 'an empty text is nobody’s address',
    verdict: 'fail',
    patch: organizationWith({ technicalNotificationMails: [' '] }),
    says: /a technical contact\./,
  },
  {
    because: 'neither is named',
    verdict: 'fail',
    patch: organizationWith({ technicalNotificationMails: [], privacyContactEmail: '' }),
    says: /a privacy contact and a technical contact\./,
  },
  {
    because: 'one that is missing decides, whatever was not read',
    verdict: 'fail',
    patch: organizationWith({ privacyContactEmail: '', technicalNotificationMails: undefined }),
  },
  {
    because: 'the privacy contact was not read',
    verdict: 'unknown',
    patch: organizationWith({ privacyContactEmail: undefined }),
    says: /privacyContactEmail/,
  },
  { because: 'the organisation was not read', verdict: 'unknown', unread: ['entra.organization'] },
])
