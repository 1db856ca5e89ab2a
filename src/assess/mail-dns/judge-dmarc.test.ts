import { expect, test } from 'vitest'
import type { TxtLookup } from '../../collect/facts/dns/txt-lookups.schema.ts'
import type { Entity } from '../define-check.ts'
import { judgeDmarc } from './judge-dmarc.ts'

const REJECT = 'v=DMARC1; p=reject'

/** Asks each domain for `reject`, and says which wish was seen. */
function asked(
  dmarc: readonly TxtLookup[],
  spf: readonly TxtLookup[] = [],
  accepted: readonly string[] = [],
) {
  return judgeDmarc(
    { cloud: null, waiver: () => undefined },
    {
      dmarc: [...dmarc],
      spf: [...spf],
      accepted: accepted.map(DomainName => ({ DomainName })),
      test: (_, wish) => (wish === undefined ? undefined : wish === 'reject'),
      lacks: (_, wish) => `It asks for ${wish ?? 'what was not read'}.`,
      pass: 'All ask for it.',
      fail: names => `Not asked for by ${names}.`,
    },
  )
}
const clinic = (more: Partial<TxtLookup> = {}): TxtLookup => ({
  domain: 'clinic.example',
  texts: [REJECT],
  ...more,
})
const domain = (state: Entity['state'], more: Partial<Entity> = {}): Entity => ({
  kind: 'domain',
  id: 'clinic.example',
  name: 'clinic.example',
  state,
  ...more,
})
const SPLIT = 'v=DMARC1; p=reject; sp=none'
const mail = (foundAt: string | null | undefined, texts = [SPLIT]): TxtLookup => ({
  domain: 'mail.clinic.example',
  texts,
  ...(foundAt === undefined ? {} : { foundAt }),
})

test.each<[because: string, lookup: TxtLookup, expected: Entity]>([
  ['its record asks for it', clinic(), domain('good', { properties: { record: REJECT } })],
  [
    'where the record stands is shown',
    clinic({ foundAt: '_dmarc.clinic.example' }),
    domain('good', { properties: { record: REJECT, foundAt: '_dmarc.clinic.example' } }),
  ],
  ['DNS was silent', clinic({ texts: undefined }), domain('unread', { why: 'DNS did not answer.' })],
  ['it has none', clinic({ texts: [] }), domain('bad', { why: 'It has no DMARC record.' })],
  [
    'it has two',
    clinic({ texts: [REJECT, REJECT] }),
    domain('bad', {
      why: 'It has 2 DMARC records; receivers then use none of them.',
      properties: { records: [REJECT, REJECT] },
    }),
  ],
  [
    'its record is of no use',
    clinic({ texts: ['v=DMARC1; p=maybe'] }),
    domain('bad', {
      why: 'Its DMARC record does not say what to do with such mail.',
      properties: { records: ['v=DMARC1; p=maybe'] },
    }),
  ],
  [
    'its record asks for less',
    clinic({ texts: ['v=DMARC1; p=none'] }),
    domain('bad', { why: 'It asks for none.', properties: { record: 'v=DMARC1; p=none' } }),
  ],
  [
    'a registered domain has no organisation above it: p counts wherever it stands',
    clinic({ texts: [SPLIT], foundAt: null }),
    domain('good', { properties: { record: SPLIT, foundAt: null } }),
  ],
  [
    'a name is compared without its dot, its blanks and its case',
    { domain: ' Mail.Clinic.example. ', texts: [SPLIT], foundAt: '_DMARC.mail.clinic.example.' },
    {
      ...domain('good', { properties: { record: SPLIT, foundAt: '_DMARC.mail.clinic.example.' } }),
      id: 'mail.clinic.example',
      name: 'mail.clinic.example',
    },
  ],
])('of one domain: %s', (_, lookup, expected) => {
  expect(asked([lookup], [{ domain: lookup.domain, texts: [] }]).entities).toEqual([expected])
})

test.each<[because: string, lookup: TxtLookup, state: Entity['state'], why: string | undefined]>([
  ['a record of its own: p counts', mail('_dmarc.mail.clinic.example'), 'good', undefined],
  ['its organisation’s: sp counts', mail('_dmarc.clinic.example'), 'bad', 'It asks for none.'],
  ['where it stands was not read', mail(undefined), 'unread', 'It asks for what was not read.'],
  ['it stands nowhere', mail(null), 'unread', 'It asks for what was not read.'],
  ['where it stands makes no difference', mail(undefined, [REJECT]), 'good', undefined],
])('of a subdomain: %s', (_, lookup, state, why) => {
  const [entity] = asked([lookup], [{ domain: lookup.domain, texts: [] }]).entities ?? []
  expect([entity?.state, entity?.why]).toEqual([state, why])
})

const NOT_LOOKED_UP = 'Its DMARC record was not looked up.'
const OTHERS = 'The list of the organisation’s mail domains was not read in full.'
test.each<
  [
    because: string,
    lists: Parameters<typeof asked>,
    verdict: string,
    reason: string,
    entities: readonly (readonly [name: string, why: string | undefined])[],
  ]
>([
  [
    'a domain that Exchange accepts and nobody looked up was not read',
    [[clinic()], [], ['Clinic.example', 'b.example', 'a.example']],
    'unknown',
    'Could not read all of a.example and b.example.',
    [
      ['clinic.example', undefined],
      ['a.example', NOT_LOOKED_UP],
      ['b.example', NOT_LOOKED_UP],
    ],
  ],
  [
    'Microsoft’s own routing domain can have no record',
    [
      [clinic(), { domain: 'clinic.mail.onmicrosoft.com', texts: [] }],
      [],
      ['clinic.example', 'clinic.mail.onmicrosoft.com'],
    ],
    'pass',
    'All ask for it.',
    [['clinic.example', undefined]],
  ],
  [
    'one whose name only holds that is another',
    [[clinic()], [], ['clinic.example', 'x.mail.onmicrosoft.com.example']],
    'unknown',
    'Could not read all of x.mail.onmicrosoft.com.example.',
    [
      ['clinic.example', undefined],
      ['x.mail.onmicrosoft.com.example', NOT_LOOKED_UP],
    ],
  ],
  [
    'without any list there may be others',
    [[clinic()]],
    'unknown',
    'Could not read all of the list of mail domains.',
    [
      ['clinic.example', undefined],
      ['the list of mail domains', OTHERS],
    ],
  ],
  [
    'a lookup without a name is judged, and there may be others',
    [[clinic({ domain: undefined, texts: [] })], [{ texts: [] }]],
    'fail',
    'Not asked for by a domain without a name.',
    [
      ['a domain without a name', 'It has no DMARC record.'],
      ['the list of mail domains', OTHERS],
    ],
  ],
  [
    'only the routing domain was read',
    [[], [], ['clinic.mail.onmicrosoft.com']],
    'unknown',
    'No mail domain was read that can have a DMARC record.',
    [],
  ],
])('of all domains: %s', (_, lists, verdict, reason, entities) => {
  const judgement = asked(...lists)
  expect([judgement.verdict, judgement.reason]).toEqual([verdict, reason])
  expect((judgement.entities ?? []).map(({ name, why }) => [name, why])).toEqual(entities)
})
