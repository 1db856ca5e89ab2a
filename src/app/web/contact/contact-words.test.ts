import { describe, expect, test } from 'vitest'
import {
  alarmLink,
  attestation,
  domainOf,
  EMPTY_PERSON,
  headOf,
  personOf,
  taskIn,
  wrongIn,
} from './contact-words.ts'
import { emptyOffice, holderOf, OUTSIDE, wrongInOffice } from './office-words.ts'

describe('what may be done about an alarm', () => {
  test.each([
    ['who may change it is led there', 'role-lost', { entitled: true }, '/contact?do=change'],
    ['nobody is led to a form that refuses them', 'left', { entitled: false }, undefined],
    ['a role that was given back is read in', 'role-lost', { entitled: false }, '/set-up'],
    ['what needs no administrator stays', 'no-mailbox', { entitled: false }, '/contact?do=mailbox'],
    ['who only reads is led nowhere', 'no-mailbox', null, undefined],
  ] as const)('%s', (_, id, mine, address) => {
    expect(alarmLink(id, mine)?.address).toBe(address)
  })
})

const asks = { asksRole: false, asksDay: false, today: '2026-11-22' }
const filled = {
  ...EMPTY_PERSON,
  accountName: ' Kim@Clinic.example ',
  name: 'Kim',
  email: 'kim@clinic.example',
}

describe('what the page says first', () => {
  const contact = { name: 'Kim Park' } as never
  const alarm = {} as never
  test.each([
    [
      'nobody on record',
      { state: 'none', contact: null, alarms: [] },
      'Nobody is on record as the HIPAA contact',
    ],
    ['at risk', { state: 'at_risk', contact, alarms: [alarm] }, 'The HIPAA contact is at risk'],
    ['in order', { state: 'designated', contact, alarms: [] }, 'Kim Park is the HIPAA contact'],
    [
      'with one open end',
      { state: 'designated', contact, alarms: [alarm] },
      'Kim Park is the HIPAA contact; one thing is to be done',
    ],
    [
      'with two',
      { state: 'default', contact, alarms: [alarm, alarm] },
      'Kim Park is the HIPAA contact; 2 things are to be done',
    ],
  ] as const)('%s', (_reason, shown, head) => {
    expect(headOf(shown as never)).toBe(head)
  })
})

describe('the questions by which a contact is named', () => {
  test.each([
    ['an account has an @ and a domain', 'account', { accountName: 'kim' }, ['contact-account']],
    ['an account may be written with blanks around', 'account', {}, []],
    ['nobody without a name', 'person', { name: ' ' }, ['contact-name']],
    ['two addresses are none', 'person', { email: 'a@b.example, c@d.example' }, ['contact-email']],
    ['a telephone number has digits', 'person', { phone: 'ask Kim' }, ['contact-phone']],
    ['whether the mailbox is read is said', 'mailbox', {}, ['contact-monitored']],
    ['who reads it is said', 'mailbox', { monitored: 'yes' }, ['contact-read-by']],
    ['nobody reads it is an answer', 'mailbox', { monitored: 'no' }, []],
  ] as const)('%s', (_reason, step, change, fields) => {
    expect(wrongIn(step, { ...filled, ...change }, asks).map(({ field }) => field)).toEqual(fields)
  })

  test('a role that no fact shows is chosen and attested', () => {
    const needed = { ...asks, asksRole: true }
    expect(wrongIn('look', filled, needed).map(({ field }) => field)).toEqual([
      'contact-role',
      'contact-attested',
    ])
    expect(wrongIn('look', { ...filled, role: 'Global Administrator', attested: true }, needed)).toEqual([])
    expect(attestation('Global Administrator', ' kim@clinic.example', '2026-11-22')).toBe(
      'I saw in the Entra admin center on 22 November 2026 that kim@clinic.example holds the role Global Administrator.',
    )
  })

  test('a contact by default has a day that has come', () => {
    const needed = { ...asks, asksDay: true }
    const read = { ...filled, monitored: 'no' } as const
    const fields = (on: string) => wrongIn('mailbox', { ...read, on }, needed).map(({ field }) => field)
    expect(['', '2026-11-23', '2023-02-29'].map(fields)).toEqual([
      ['contact-on'],
      ['contact-on'],
      ['contact-on'],
    ])
    expect(fields('2024-02-29')).toEqual([])
  })

  test('are sent without blanks, with the domain of the account', () => {
    expect(domainOf(filled.accountName)).toBe('clinic.example')
    expect(personOf({ ...filled, monitored: 'no', readBy: 'nobody' })).toEqual({
      accountName: 'Kim@Clinic.example',
      domain: 'clinic.example',
      name: 'Kim',
      email: 'kim@clinic.example',
      phone: null,
      mailbox: { monitored: false, readBy: null },
    })
  })
})

test('the address names one question, or none', () => {
  expect(taskIn(new URLSearchParams('do=sent'))).toBe('sent')
  expect(taskIn(new URLSearchParams('do=__proto__'))).toBeNull()
})

describe('an office', () => {
  const people = [{ id: 'u-1', name: 'Kim', email: 'kim@clinic.example', roles: [] }]
  const begun = emptyOffice({ now: null }, { today: '2026-11-22', people })

  test('begins today with nobody', () => {
    expect([begun.holder, begun.deputy, begun.from]).toEqual(['', '', '2026-11-22'])
    expect(wrongInOffice(begun).map(({ field }) => field)).toEqual(['office-holder'])
  })

  test('has a deputy who is somebody else, and ends after it begins', () => {
    const draft = { ...begun, holder: 'u-1', deputy: 'u-1', until: '2026-11-21' }
    expect(wrongInOffice(draft).map(({ field }) => field)).toEqual(['office-deputy', 'office-until'])
  })

  test('is held by an account as it is called, or by somebody named', () => {
    expect(holderOf('u-1', 'x', 'y', people)).toEqual({
      account: 'u-1',
      name: 'Kim',
      email: 'kim@clinic.example',
    })
    expect(holderOf(OUTSIDE, ' Lee ', '', people)).toEqual({ account: null, name: 'Lee', email: null })
  })
})
