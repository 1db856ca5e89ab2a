import { expect, it } from 'vitest'
import type { TenantKnowledge } from '../../collect/knowledge/knowledge.schema.ts'
import { readKnowledge } from '../scanning/read-knowledge.ts'
import { memberId } from './member-id.recognizer.ts'
import { mrn } from './mrn.recognizer.ts'
import { recognize } from './recognize.fixture.ts'

const knowing = (tenant: Omit<TenantKnowledge, 'schema'>) =>
  readKnowledge({ schema: 'ward.phi-knowledge/1', ...tenant })

it.each<[because: string, tenant: Omit<TenantKnowledge, 'schema'>, text: string, found: string[]]>([
  [
    'a prefix and digits',
    { mrn: [{ prefix: 'HV', digits: [7, 7] }] },
    'see HV-0012345 today',
    ['HV-0012345'],
  ],
  [
    'without the hyphen, small letters',
    { mrn: [{ prefix: 'HV', digits: [7, 7] }] },
    'hv0012345',
    ['hv0012345'],
  ],
  ['a digit more', { mrn: [{ prefix: 'HV', digits: [7, 7] }] }, 'HV-00123456', []],
  ['a pattern', { mrn: [{ pattern: '[A-Z][0-9]{6}[A-Z]' }] }, 'file A123456B', ['A123456B']],
  [
    'its check digit fits',
    { mrn: [{ digits: [11, 11], checkDigit: 'luhn' }] },
    'x 79927398713',
    ['79927398713'],
  ],
  ['its check digit does not', { mrn: [{ digits: [11, 11], checkDigit: 'luhn' }] }, 'x 79927398714', []],
  ['nothing known', {}, 'see HV-0012345 today', []],
])('record numbers of a tenant: %s', (_, tenant, text, found) => {
  const hits = recognize(mrn, text, { knowledge: knowing(tenant) })
  expect(hits.map(hit => hit.text)).toEqual(found)
  for (const hit of hits) expect(hit).toMatchObject({ class: 'D', because: 'format', confidence: 60 })
})

it('member numbers of a tenant', () => {
  const knowledge = knowing({ member: [{ prefix: 'BLP', digits: [9, 9] }] })
  expect(recognize(memberId, 'for BLP123456789', { knowledge })).toMatchObject([
    { text: 'BLP123456789', class: 'D' },
  ])
})
