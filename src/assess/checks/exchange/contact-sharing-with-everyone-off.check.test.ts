import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { contactSharingWithEveryoneOff } from './contact-sharing-with-everyone-off.check.ts'

const sharing =
  (...Domains: string[]) =>
  (facts: Facts) => {
    facts['exchange.sharing-policies'] = [{ Name: 'Everyday', Enabled: true, Domains }]
  }

checkTable(contactSharingWithEveryoneOff, [
  { because: 'sharing with one named partner is not sharing with everybody', verdict: 'pass' },
  {
    because: 'a star is every organisation',
    verdict: 'fail',
    patch: sharing('*:ContactsSharing'),
    bad: ['Everyday'],
  },
  {
    because: 'anonymous is the whole internet, also as the second of two actions',
    verdict: 'fail',
    patch: sharing(
      'hospital.example:ContactsSharing',
      'Anonymous:CalendarSharingFreeBusyDetail, ContactsSharing',
    ),
  },
  {
    because: 'everybody gets something else',
    verdict: 'pass',
    patch: sharing('*:CalendarSharingFreeBusyDetail'),
  },
  {
    because: 'a policy that is off shares nothing',
    verdict: 'pass',
    patch: facts => {
      facts['exchange.sharing-policies'] = [{ Name: 'Off', Enabled: false, Domains: ['*:ContactsSharing'] }]
    },
  },
  {
    because: 'whether the policy is on was not read',
    verdict: 'unknown',
    patch: facts => {
      facts['exchange.sharing-policies'] = [{ Name: 'Torn', Domains: ['*:ContactsSharing'] }]
    },
  },
  { because: 'a number stands for nobody knows which actions', verdict: 'unknown', patch: sharing('*:7') },
  { because: 'a star without an action cannot be judged', verdict: 'unknown', patch: sharing('*') },
  { because: 'a policy has always a domain', verdict: 'unknown', patch: sharing() },
  {
    because: 'the domains of one policy were not read',
    verdict: 'unknown',
    patch: facts => {
      facts['exchange.sharing-policies'].push({ Name: 'Torn' })
    },
    unreadEntities: ['Torn'],
  },
  {
    because: 'an empty list cannot be: every organisation has a policy',
    verdict: 'unknown',
    patch: facts => {
      facts['exchange.sharing-policies'] = []
    },
  },
])
