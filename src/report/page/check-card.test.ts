import { expect, test } from 'vitest'
import { CHECKS } from '../../assess/checks/index.ts'
import type { Verdict } from '../../base/verdict.ts'
import { recordedWaiver } from '../recorded-waiver.fixture.ts'
import { checkCard } from './check-card.ts'
import { clinicMaterial } from './material.fixture.ts'

const check = CHECKS.find(({ id }) => id === 'exchange.smtp-auth-off')
const found = clinicMaterial().assessment.verdicts.find(one => one.check === check?.id)
if (found === undefined || check === undefined) throw new Error('no such check')
const row = found

test('marks what is accepted, says why a waiver no longer holds, and offers what can stand in its place', () => {
  const changed = recordedWaiver({
    state: 'value-changed',
    note: 'Off was true when accepted, is false now.',
  })
  const card = checkCard({ ...row, verdict: 'fail', accepted: true, waived: [changed] }, check).markup
  expect(card).toContain('Does not meet · ⚑ Accepted · ')
  expect(card).toContain(
    '⚐ No longer holds: Scanner (Scan to email). Off was true when accepted, is false now.',
  )
  expect(card).toContain('If it has to stay as it is')
  expect(card).toContain('<code>entra.legacy-authentication-blocked</code>')
  expect(checkCard({ ...row, verdict: 'pass', waived: [] }, check).markup).not.toContain('If it has to stay')
})

test.each<[Verdict, boolean, string]>([
  ['fail', true, 'somebody has to act on it'],
  ['unknown', true, 'somebody has to find out'],
  ['pass', false, 'its title and reason say it'],
  ['not-licensed', false, 'the administrator’s list says it'],
])('on paper %s stands open: %s, because %s', (verdict, open) => {
  expect(/<details class="[^"]* paper"/.test(checkCard({ ...row, verdict }, check).markup)).toBe(open)
})

test('says why it speaks to each requirement, or what the requirement asks when the check is gone', () => {
  const why = check.requirements[0].why
  expect(checkCard(row, check).markup).toContain(why.replaceAll("'", '&#39;'))
  expect(checkCard(row).markup).toContain('href="#req-')
})
