import { describe, expect, test } from 'vitest'
import { emlOf, mailtoOf, requestMessage } from './request-message.ts'

const person = {
  accountName: 'lea@clinic.example',
  domain: 'clinic.example',
  name: 'Léa Müller-Lüdenscheidt',
  email: 'breach@clinic.example',
  phone: '+1 555 0100',
}
const parts = {
  act: 'change',
  organisation: 'Main Street Clinic',
  contact: person,
  role: { known: true, name: 'Global Administrator' },
  before: { name: 'Bea', email: 'bea@clinic.example' },
  askedBy: { name: 'Ada', as: 'a Global Administrator' },
} as const

describe('the request to Microsoft', () => {
  test('carries account name, domain, name and e-mail, and who is replaced', () => {
    const { to, subject, text } = requestMessage(parts)
    expect(to).toBe('MSO-HIPAA@microsoft.com')
    expect(subject).toBe('HIPAA administrative contact of clinic.example: change')
    expect(text.split('\n').slice(4, 12)).toEqual([
      'Account name: lea@clinic.example',
      'Domain: clinic.example',
      'New contact’s name: Léa Müller-Lüdenscheidt',
      'New contact’s e-mail: breach@clinic.example',
      'New contact’s telephone: +1 555 0100',
      'New contact’s administrator role: Global Administrator',
      'Contact until now: Bea, bea@clinic.example',
      'Asked by: Ada, a Global Administrator',
    ])
  })

  test('is a mailto link with line breaks as RFC 6068 writes them', () => {
    const link = new URL(mailtoOf(requestMessage(parts)))
    expect(link.pathname).toBe('MSO-HIPAA@microsoft.com')
    expect(new URLSearchParams(link.search).get('body')).toContain(
      'Domain: clinic.example\r\nNew contact’s name',
    )
  })

  test('is a mail file of short ASCII lines whose body reads back, with no sender', () => {
    const message = requestMessage(parts)
    const eml = emlOf({
      ...message,
      subject: `${message.subject} für die Praxis 漢字漢字漢字漢字漢字漢字漢字漢字`,
    })
    expect(eml).toMatch(/^[\x20-\x7e\r\n]*$/)
    expect(eml.split('\r\n').every(line => line.length <= 76)).toBe(true)
    expect(eml).not.toContain('From:')
    const [head = '', ...rest] = eml.split('\r\n\r\n')
    expect(Buffer.from(rest.join(''), 'base64').toString().replaceAll('\r\n', '\n')).toBe(message.text)
    const words = [...head.matchAll(/=\?utf-8\?B\?([^?]*)\?=/g)].map(([, word = '']) =>
      new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(word, 'base64')),
    )
    expect(words.join('')).toBe(`${message.subject} für die Praxis 漢字漢字漢字漢字漢字漢字漢字漢字`)
  })
})
