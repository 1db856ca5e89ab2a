import { expect, test } from 'vitest'
import { readVendorHints, readVendorList } from './read-vendor-list.ts'

const csv = (text: string) => Buffer.from(text)

test('a clinic’s own list, with its columns in any order', () => {
  const list = readVendorList(
    csv(
      '\ufeffPHI,Name,Website,Notes,Integrations\nyes,Lantern EHR,https://www.lantern.example/x,,ehr: Chart; fax: Gateway\n?,Other,,,\n',
    ),
    'vendors.csv',
  )
  expect(list).toMatchObject([
    {
      name: 'Lantern EHR',
      phi: 'yes',
      domains: ['lantern.example'],
      integrations: [
        { kind: 'ehr', name: 'Chart' },
        { kind: 'fax', name: 'Gateway' },
      ],
    },
    { name: 'Other', phi: 'unknown' },
  ])
})

test.each([
  ['a row without a name', 'name,phi\n,yes\n', /names no vendor in row 1/],
  ['an answer that is none', 'name,phi\nA,perhaps\n', /neither yes, no nor unknown/],
  ['a domain that is none', 'name,domains\nA,not a domain\n', /a domain in row 1/],
])('%s is refused with its row', (_, text, message) => {
  expect(() => readVendorList(csv(text), 'vendors.csv')).toThrow(message)
})

test('a public list gives hints and never an agreement; what is no https address is left out', () => {
  const hints = readVendorHints(
    Buffer.from(
      JSON.stringify([
        {
          name: 'Lantern',
          domains: ['lantern.example'],
          certifications: ['HIPAA'],
          businessAssociateAgreementUrl: 'javascript:alert(1)',
        },
        { name: 'Other', certifications: [], businessAssociateAgreementUrl: 'https://other.example/baa' },
      ]),
    ),
    'hints.json',
  )
  expect(hints).toEqual([
    { name: 'Lantern', domains: ['lantern.example'], claims: ['HIPAA'], form: null },
    { name: 'Other', domains: [], claims: [], form: 'https://other.example/baa' },
  ])
  expect(() => readVendorHints(csv('name\nA\n'), 'x')).toThrow(/list of your own vendors/)
})
