import { describe, expect, it } from 'vitest'
import { answersOf, CANARIES, withFiles } from './phi-scan.fixture.ts'

describe('ward phi scan: documents', () => {
  const DOCUMENTS = ['phi', 'scan', '--field', 'document', '--json'] as const
  const MAIL = [
    'From: Front Desk <desk@clinic.example>',
    'To: someone@gmail.com',
    `Subject: ${CANARIES.name}, MRN ${CANARIES.mrn}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain',
    '',
    'See you on Monday.',
  ].join('\r\n')

  it.each([
    { why: 'a message, by its subject', name: 'a.eml', text: MAIL, kind: 'mail', decision: 'confirmed' },
    {
      why: 'a table, by the title of a column',
      name: 'a.csv',
      text: `MRN,Visit\n${CANARIES.mrn},1\n`,
      kind: 'csv',
      decision: 'confirmed',
    },
    {
      why: 'a page',
      name: 'a.html',
      text: `<html><p>patient ${CANARIES.name} has <b>asthma</b></p>`,
      kind: 'html',
      decision: 'confirmed',
    },
    {
      why: 'plain text of nobody',
      name: 'a.txt',
      text: 'The kitchen is closed on Monday.',
      kind: 'text',
      decision: 'none',
    },
    { why: 'an empty file', name: 'a.txt', text: '', kind: 'text', decision: 'none' },
  ])('$why', async ({ name, text, kind, decision }) => {
    const { here, at } = withFiles({ [name]: text })
    const ended = await here([...DOCUMENTS, '--all', '--explain', at(name)])
    const [answer] = answersOf(ended)
    expect([answer?.line, answer?.file, answer?.decision, answer?.document?.kind]).toEqual([
      1,
      at(name),
      decision,
      kind,
    ])
    for (const value of Object.values(CANARIES)) expect(ended.stdout + ended.stderr).not.toContain(value)
  })

  it('a binary file is said to be unread, and the next one is read', async () => {
    const { here, at } = withFiles({ 'a.pdf': '%PDF-1.7', 'b.eml': MAIL })
    const ended = await here([...DOCUMENTS, '--all', at('a.pdf'), at('b.eml')])
    expect(ended.stderr).toMatch(/a\.pdf could not be read: binary: a PDF; Ward does not read these yet\.\n$/)
    expect(answersOf(ended).map(({ decision, document }) => [decision, document?.kind])).toEqual([
      ['none', 'unread'],
      ['confirmed', 'mail'],
    ])
  })
})
