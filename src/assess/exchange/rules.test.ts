import { expect, test } from 'vitest'
import type { SharingPolicies } from '../../collect/facts/exchange/sharing-policies.schema.ts'
import type { TransportRule } from '../../collect/facts/exchange/transport-rules.schema.ts'
import { judgeSharing } from './sharing-policies.ts'
import { actionOf, acts, isOn, ruleEntity } from './transport-rules.ts'

const judge = (policies: SharingPolicies) =>
  judgeSharing({ cloud: null, waiver: () => undefined }, policies, {
    action: 'ContactsSharing',
    called: 'contacts',
  })
const shares = (...Domains: readonly string[]) => ({ Name: 'P', Enabled: true, Domains: [...Domains] })

test.each<[because: string, domain: string, verdict: string]>([
  ['with every organisation', '*:ContactsSharing', 'fail'],
  ['with the whole internet, with blanks and in any case', ' anonymous : contactssharing ', 'fail'],
  ['with every host below', '*.example:ContactsSharing', 'fail'],
  ['with one organisation', 'hospital.example:ContactsSharing', 'pass'],
  ['with one called nearly so', 'anonymous.example:ContactsSharing', 'pass'],
  ['something else with everybody', '*:CalendarSharingFreeBusySimple', 'pass'],
  ['two things with everybody', '*:CalendarSharingFreeBusySimple, ContactsSharing', 'fail'],
  ['also behind a further colon', '*:CalendarSharingFreeBusySimple:ContactsSharing', 'fail'],
  ['what is shared was not read', '*', 'unknown'],
  ['what is shared is blank', '*: ', 'unknown'],
  ['a number stands for several things', '*:12', 'unknown'],
  ['nought is nothing', '*:0', 'pass'],
  ['a word that only begins with a number', '*:1ContactsSharing', 'fail'],
  ['a word that only ends with one', '*:ContactsSharing1', 'fail'],
])('whether contacts are shared with everybody: %s', (_, domain, verdict) => {
  expect(judge([shares(domain)]).verdict).toBe(verdict)
})

const looked = (name: string, state: string, properties: object, why?: string) => ({
  kind: 'policy',
  id: name,
  name,
  state,
  ...(why === undefined ? {} : { why }),
  properties,
})
const ALL = { Enabled: true, Domains: ['*:ContactsSharing'] }
const WHY = 'It shares contacts with everybody.'
test.each<
  [because: string, policies: SharingPolicies, verdict: string, reason: string, entities: readonly object[]]
>([
  [
    'one does',
    [{ Name: 'P', ...ALL }, shares('hospital.example:ContactsSharing')],
    'fail',
    'P shares contacts with everybody.',
    [
      looked('P', 'bad', ALL, WHY),
      looked('P', 'good', { Enabled: true, Domains: ['hospital.example:ContactsSharing'] }),
    ],
  ],
  [
    'two do, one without a name',
    [{ Name: 'P', ...ALL }, ALL],
    'fail',
    'P and a policy without a name share contacts with everybody.',
    [looked('P', 'bad', ALL, WHY), looked('a policy without a name', 'bad', ALL, WHY)],
  ],
  [
    'one that is off shares nothing',
    [{ Name: 'P', ...ALL, Enabled: false }],
    'pass',
    'No sharing policy shares contacts with everybody.',
    [looked('P', 'good', { ...ALL, Enabled: false })],
  ],
  [
    'of nobody listed nothing was read',
    [{ Name: 'P', Enabled: true, Domains: [] }],
    'unknown',
    'Could not read all of P.',
    [looked('P', 'unread', { Enabled: true, Domains: [] })],
  ],
  [
    'there is none',
    [],
    'unknown',
    'The list of sharing policies is empty, though every organisation has one.',
    [],
  ],
])('sharing policies: %s', (_, policies, verdict, reason, entities) => {
  const judged = judge(policies)
  expect([judged.verdict, judged.reason]).toEqual([verdict, reason])
  expect(judged.entities ?? []).toEqual(entities)
})

test.each<[because: string, rule: TransportRule, on: boolean | undefined, acting: boolean | undefined]>([
  ['on and enforced', { State: 'Enabled', Mode: 'Enforce' }, true, true],
  ['off', { State: 'Disabled', Mode: 'Enforce' }, false, false],
  ['only watched', { State: 'Enabled', Mode: 'Audit' }, true, false],
  ['how it runs was not read', { State: 'Enabled' }, true, undefined],
  ['whether it is on was not read', { Mode: 'Enforce' }, undefined, undefined],
])('a mail flow rule: %s', (_, rule, on, acting) => {
  expect([isOn(rule), acts(rule)]).toEqual([on, acting])
})

const TASK = 'Microsoft.Exchange.MessagingPolicies.Rules.Tasks'
const COPIES = [`${TASK}.SetSclAction`, `${TASK}.BlindCopyToAction`]
test.each<[because: string, rule: TransportRule, expected: unknown]>([
  ['it names somebody', { BlindCopyTo: ['a@b.example'], Actions: COPIES }, ['a@b.example']],
  ['it does not use it', { BlindCopyTo: null, Actions: [`${TASK}.SetSclAction`] }, null],
  ['it names nobody and does not use it', { BlindCopyTo: [], Actions: [] }, []],
  ['it says that it uses it and names nobody: not read', { BlindCopyTo: [], Actions: COPIES }, undefined],
  ['it says that it uses it, and null stands there', { BlindCopyTo: null, Actions: COPIES }, undefined],
  ['which actions it takes was not read', { BlindCopyTo: null }, null],
  ['it was not read', { Actions: COPIES }, undefined],
])('what a rule copies mail to: %s', (_, rule, expected) => {
  expect(actionOf(rule, 'BlindCopyTo')).toEqual(expected)
})

test('a spam level of nought is set, and a rule is known by its name', () => {
  expect(actionOf({ SetSCL: 0, Actions: COPIES } as TransportRule, 'SetSCL')).toBe(0)
  expect(ruleEntity({ Name: 'R' })).toEqual({ kind: 'rule', id: 'R', name: 'R' })
  expect(ruleEntity({}).name).toBe('a rule without a name')
})
