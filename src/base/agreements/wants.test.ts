import { expect, test } from 'vitest'
import type { Instant } from '../time.ts'
import { agreementState } from './agreement-state.ts'
import { agreement, FILE, signature, signed } from './agreements.fixture.ts'
import type { Agreement, SignatureSeen } from './agreement.ts'
import { clausesOf } from './clauses.ts'
import type { ClauseCheck, ClauseResult } from './clause-check.ts'
import { wantsOf } from './wants.ts'

const BY = { by: 'u-1', name: 'Ana Whitfield', at: '2026-02-01T10:00:00.000Z' as Instant }

/** Every clause with one answer. */
function read(result: ClauseResult): ClauseCheck {
  const found = { result, page: '2', quote: null, note: null }
  const clauses = clausesOf('business-associate').map(({ id }) => ({ clause: id, ...found }))
  return { agreement: 'ag-0000000000000001', sha256: FILE, clauses, checked: BY }
}

const asked = signature('sg-ours', { state: 'pending', acceptedAt: null })

test.each<[string, Agreement, ClauseCheck | null, readonly SignatureSeen[], readonly string[]]>([
  ['nobody has read the paper: that comes before signing', agreement(), null, [], ['clauses-unread']],
  ['a clause is missing: nobody should sign that', agreement(), read('absent'), [], ['clauses-missing']],
  ['read and whole: now it is signed', agreement(), read('present'), [], ['sign']],
  ['there is no paper to read', agreement({ document: null }), null, [], ['sign', 'clauses-unread']],
  [
    'somebody was asked already: the request runs out, whatever was read',
    agreement({ ours: { way: 'signature', signature: 'sg-ours' } }),
    null,
    [asked],
    ['sign', 'clauses-unread'],
  ],
  [
    'a law requires it: it has no clauses to read',
    agreement({ kind: 'required-by-law' }),
    null,
    [],
    ['sign'],
  ],
  ['signed on paper and not read', signed(), null, [], ['clauses-unread']],
])('%s', (_, one, check, signatures, wants) => {
  const state = agreementState(one, signatures, '2026-02-02')
  expect(wantsOf({ agreement: one, version: 1, state, check })).toEqual(wants)
})
