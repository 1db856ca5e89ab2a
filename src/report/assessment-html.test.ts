import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { clinicAssessment } from '../../test/practice/clinic.ts'
import { NOT_LEGAL_ADVICE } from '../assess/assess.ts'
import { assessmentHtml } from './assessment-html.ts'
import { hostileAssessment, PAYLOADS } from './hostile-assessment.fixture.ts'
import { recordedWaiver } from './recorded-waiver.fixture.ts'

const assessment = clinicAssessment()
const page = assessmentHtml(assessment)
const tags = (text: string, name: string) => text.match(new RegExp(`<${name}[\\s>]`, 'gi'))?.length ?? 0

describe('the HTML report', () => {
  test('names every check once, with its verdict in words', () => {
    expect(tags(page, 'details')).toBe(assessment.verdicts.length)
    for (const row of assessment.verdicts) expect(page).toContain(`id="check-${row.check}"`)
  })

  test('says that it is not legal advice and passes no verdict on the tenant', () => {
    expect(page).toContain(NOT_LEGAL_ADVICE)
    const words = page.replace(/<script>[\s\S]*?<\/script>|<style>[\s\S]*?<\/style>|<[^>]*>/g, ' ')
    expect(words).not.toMatch(/\b(?:non-?compliant|violation|certified)\b/i)
  })

  test('asks nothing of the network: no src, no link element, no url()', () => {
    expect(page).not.toMatch(/<(?:link|iframe|img|object|embed|base)\b|\ssrc=|url\(|@import/i)
  })

  test('allows by hash exactly its own style and script', () => {
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? []
    for (const name of ['script', 'style']) {
      const [, code = ''] = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(page) ?? []
      const hash = createHash('sha256').update(code).digest('base64')
      expect(policy).toContain(`${name}-src &#39;sha256-${hash}&#39;`)
    }
    expect(policy).toContain('default-src &#39;none&#39;')
  })

  test('is the same on any day', () => {
    expect(assessmentHtml(clinicAssessment())).toBe(page)
  })

  test('marks what is accepted, says why a waiver no longer holds, and offers what can stand in its place', () => {
    const row = assessment.verdicts.find(one => one.check === 'exchange.smtp-auth-off')
    if (row === undefined) throw new Error('no such check')
    const changed = recordedWaiver({
      state: 'value-changed',
      note: 'Off was true when accepted, is false now.',
    })
    const failing = { ...row, verdict: 'fail' as const, accepted: true, waived: [changed] }
    const page = assessmentHtml({ ...assessment, verdicts: [failing] })
    expect(page).toContain('Does not meet · ⚑ Accepted · ')
    expect(page).toContain(
      '⚐ No longer holds: Scanner (Scan to email). Off was true when accepted, is false now.',
    )
    expect(page).toContain('If it has to stay as it is')
    expect(page).toContain('<code>entra.legacy-authentication-blocked</code>')
    const met = assessmentHtml({
      ...assessment,
      verdicts: [{ ...row, verdict: 'pass' as const, waived: [] }],
    })
    expect(met).not.toContain('If it has to stay as it is')
  })

  test('keeps hostile texts inert', () => {
    const hostile = assessmentHtml(hostileAssessment(assessment))
    for (const payload of PAYLOADS.filter(text => /[<"]/.test(text))) expect(hostile).not.toContain(payload)
    for (const name of ['script', 'style', 'title', 'main']) expect(tags(hostile, name), name).toBe(1)
    for (const name of ['img', 'base', 'iframe']) expect(tags(hostile, name), name).toBe(0)
    expect(hostile).not.toMatch(
      /href="(?!#|https:\/\/(?:www\.ecfr\.gov|learn\.microsoft\.com)\/|https:\/\/www\.law\.)/,
    )
    expect(hostile).not.toMatch(/<[^>]*\son\w+=/i)
    expect(hostile).not.toMatch(/(?![\t\n])\p{Cc}|\u202e/u)
  })

  test('can be written with no check, no name and no time', () => {
    const empty = assessmentHtml({
      ...assessment,
      tenant: { id: null, name: null, cloud: null },
      takenAt: null,
      verdicts: [],
      summary: {
        verdicts: { pass: 0, fail: 0, manual: 0, 'not-applicable': 0, 'not-licensed': 0, unknown: 0 },
        unread: [],
        notes: [],
      },
    })
    expect(empty).toContain('Unnamed tenant')
    expect(empty).toContain('No check was judged.')
  })
})
