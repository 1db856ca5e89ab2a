import { checkTable } from '../../../../test/check-table.ts'
import { grant, policy } from '../../../../test/good-tenant/conditional-access.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { mfaGuests } from './mfa-guests.check.ts'

const only =
  (...policies: Facts['entra.conditional-access-policies']) =>
  (facts: Facts) => {
    facts['entra.conditional-access-policies'] = policies
  }

const EVERY_KIND =
  'internalGuest, b2bCollaborationGuest, b2bCollaborationMember, b2bDirectConnectUser, otherExternalUser, serviceProvider'

function forGuests(guestOrExternalUserTypes: string, membershipKind: string | undefined = 'all') {
  const made = policy('Guests', { grantControls: grant(['mfa']) })
  Object.assign(made.conditions?.users ?? {}, {
    includeUsers: [],
    includeGuestsOrExternalUsers: { guestOrExternalUserTypes, externalTenants: { membershipKind } },
  })
  return made
}

checkTable(mfaGuests, [
  { because: 'a policy for everyone holds for guests too', verdict: 'pass' },
  { because: 'all kinds of guests are named', verdict: 'pass', patch: only(forGuests(EVERY_KIND)) },
  {
    because: 'one kind of guest is missing',
    verdict: 'fail',
    patch: only(forGuests('b2bCollaborationGuest')),
  },
  {
    because: 'guests of chosen organisations are not all guests',
    verdict: 'fail',
    patch: only(forGuests(EVERY_KIND, 'enumerated')),
  },
  {
    because: 'of which organisations was not read',
    verdict: 'unknown',
    patch: facts => {
      const made = forGuests(EVERY_KIND)
      Object.assign(made.conditions?.users?.includeGuestsOrExternalUsers ?? {}, {
        externalTenants: undefined,
      })
      only(made)(facts)
    },
  },
  {
    because: 'one policy leaves guests out, another is for them',
    verdict: 'pass',
    patch: facts => {
      const made = policy('Staff', { grantControls: grant(['mfa']) })
      Object.assign(made.conditions?.users ?? {}, {
        excludeGuestsOrExternalUsers: { guestOrExternalUserTypes: EVERY_KIND, externalTenants: null },
      })
      only(made, forGuests(EVERY_KIND))(facts)
    },
    bad: [],
  },
  {
    because: 'guests are left out of the policy for everyone',
    verdict: 'fail',
    patch: facts => {
      const made = policy('MFA', { grantControls: grant(['mfa']) })
      Object.assign(made.conditions?.users ?? {}, {
        excludeGuestsOrExternalUsers: { guestOrExternalUserTypes: 'internalGuest,b2bCollaborationGuest' },
      })
      only(made)(facts)
    },
    bad: ['guests of type internalGuest', 'guests of type b2bCollaborationGuest'],
  },
  {
    because: 'the policies were not read',
    verdict: 'unknown',
    unread: ['entra.conditional-access-policies'],
  },
])
