import { expect, test } from 'vitest'
import type { AntiPhishPolicy } from '../../collect/facts/defender/anti-phish-policies.schema.ts'
import { judgeNamed, stops } from './impersonation.ts'

const DEFAULT = 'Office365 AntiPhish Default'
const POLICY: AntiPhishPolicy = {
  Identity: DEFAULT,
  Enabled: true,
  EnableTargetedUserProtection: true,
  TargetedUsersToProtect: ['Dana Ruiz;Dana@clinic.example'],
  TargetedUserProtectionAction: 'Quarantine',
}

/** Whom the clinic named, against one policy for everybody. */
function judge(named: readonly string[] | null | undefined, changes: Partial<AntiPhishPolicy> = {}) {
  return judgeNamed(
    {
      'defender.anti-phish-policies': [{ ...POLICY, ...changes }],
      'defender.eop-preset-rules': [],
      'defender.anti-phish-rules': [],
      'exchange.accepted-domains': [{ DomainName: 'clinic.example' }],
    },
    { cloud: null, waiver: () => undefined },
    {
      named,
      on: policy => policy.EnableTargetedUserProtection,
      watched: policy => policy.TargetedUsersToProtect,
      action: policy => policy.TargetedUserProtectionAction,
      pass: 'All are watched for.',
      why: 'Somebody is not watched for.',
      nobodyNamed: 'Nobody is named, so a person has to say whether the right ones are watched for.',
    },
  )
}
const FAILS = ['fail', 'Somebody is not watched for. This is so for: Default policy.']

test.each<
  [
    because: string,
    named: readonly string[] | null | undefined,
    changes: Partial<AntiPhishPolicy>,
    expected: readonly string[],
  ]
>([
  ['by the address behind the name', ['dana@clinic.example'], {}, ['pass', 'All are watched for.']],
  ['named with the name too', ['Somebody;DANA@clinic.example '], {}, ['pass', 'All are watched for.']],
  ['named with nobody to watch', [], {}, ['pass', 'All are watched for.']],
  ['one who is named is not watched for', ['sam@clinic.example'], {}, FAILS],
  ['nobody at all is watched for', [], { TargetedUsersToProtect: [] }, FAILS],
  ['no list at all', [], { TargetedUsersToProtect: null }, FAILS],
  ['the policy is off', [], { Enabled: false }, FAILS],
  ['the watch is off', [], { EnableTargetedUserProtection: false }, FAILS],
  ['what is found is let through', [], { TargetedUserProtectionAction: 'NoAction' }, FAILS],
  [
    'who is watched for was not read',
    [],
    { TargetedUsersToProtect: undefined },
    ['unknown', 'Could not read all of Default policy.'],
  ],
  [
    'nobody is named',
    null,
    {},
    ['manual', 'Nobody is named, so a person has to say whether the right ones are watched for.'],
  ],
  ['whom the clinic named was not read', undefined, {}, ['unknown', 'Could not read whom the clinic named.']],
  ['taking the names away makes no fail a pass', null, { TargetedUsersToProtect: [] }, FAILS],
])('%s', (_, named, changes, expected) => {
  const { verdict, reason, entities } = judge(named, changes)
  expect([verdict, reason]).toEqual(expected)
  // Whoever has to look sees what was seen.
  expect(entities?.map(({ name }) => name)).toEqual(['Default policy'])
})

test.each<[action: string | null, stopped: boolean, because: string]>([
  ['Quarantine', true, 'held back'],
  ['MoveToJmf', true, 'put aside'],
  ['NoAction', false, 'delivered'],
  ['noaction', false, 'in any case'],
  ['BccMessage', false, 'delivered, with a copy to somebody'],
  [null, false, 'nothing said'],
])('the action %s stops the mail: %s (%s)', (action, expected) => {
  expect(stops(action)).toBe(expected)
})
