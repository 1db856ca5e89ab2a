import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { NOT_LEGAL_ADVICE } from '../../assess/assess.ts'
import { hostileAssessment, hostileProgramme, PAYLOADS } from '../hostile-assessment.fixture.ts'
import { clinicMaterial, hostileMaterial, materialOf, NOW } from './material.fixture.ts'
import { reportHtml } from './report-html.ts'

const material = clinicMaterial()
const page = reportHtml(material)
const hostile = reportHtml(hostileMaterial())
const tags = (text: string, name: string) => text.match(new RegExp(`<${name}[\\s>]`, 'gi'))?.length ?? 0
const linked = (text: string) => [...text.matchAll(/href="#([^"]*)"/g)].map(([, id = '']) => id)
const ids = (text: string) => [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id)

describe('the report', () => {
  test('has the parts in the order of who reads them', () => {
    const parts = [...page.matchAll(/<section class="part" id="(\w+)"/g)].map(([, id]) => id)
    expect(parts).toEqual(['owner', 'administrator', 'auditor', 'checks'])
  })

  test('has a card for every check and a row for every requirement, each once', () => {
    const all = ids(page)
    for (const { check } of material.assessment.verdicts) expect(all).toContain(`check-${check}`)
    expect(all.filter(id => id.startsWith('req-'))).toHaveLength(material.posture.requirements.length)
    expect(all).toHaveLength(new Set(all).size)
  })

  test.each([
    ['the practice clinic', page],
    ['a hostile tenant', hostile],
  ])('links to nothing that is not in it: %s', (_, text) => {
    const all = new Set(ids(text))
    expect(linked(text).filter(id => !all.has(id))).toEqual([])
  })

  test.each([
    ['the practice clinic', page],
    ['a hostile tenant', hostile],
  ])('closes everything it opens: %s', (_, text) => {
    const open: string[] = []
    const markup = text.replace(/<(script|style)>[\s\S]*?<\/\1>/g, '')
    for (const [, close, name = '', self] of markup.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*?(\/?)>/g)) {
      if (self === '/' || ['meta', 'br', 'input'].includes(name)) continue
      if (close === '/') expect(open.pop()).toBe(name)
      else open.push(name)
    }
    expect(open).toEqual([])
  })

  test('has headings in order, none left out', () => {
    const levels = [...page.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level))
    expect(levels[0]).toBe(1)
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1))
  })

  test('says that it is not legal advice and passes no verdict on the tenant', () => {
    expect(page).toContain(NOT_LEGAL_ADVICE)
    const words = page.replace(/<script>[\s\S]*?<\/script>|<style>[\s\S]*?<\/style>|<[^>]*>/g, ' ')
    expect(words).not.toMatch(/\b(?:non-?compliant|violation|certified)\b/i)
  })

  test('asks nothing of the network: no src, no link element, no url()', () => {
    expect(page).not.toMatch(/<(?:link|iframe|img|object|embed|base)\b|\ssrc=|url\(|@import/i)
  })

  test.each([
    ['the practice clinic', page],
    ['a hostile tenant', hostile],
  ])('allows by hash exactly its own style and script, and needs no other: %s', (_, text) => {
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(text) ?? []
    for (const name of ['script', 'style']) {
      const [, code = ''] = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(text) ?? []
      const hash = createHash('sha256').update(code).digest('base64')
      expect(policy).toContain(`${name}-src &#39;sha256-${hash}&#39;`)
    }
    expect(policy).toContain('default-src &#39;none&#39;')
    expect(policy).toContain('trusted-types &#39;none&#39;')
    expect(text).not.toMatch(/<[^>]*\sstyle=/i)
  })

  test('is the same for the same moment', () => {
    expect(reportHtml(clinicMaterial())).toBe(page)
  })

  test('names the snapshot when there is one, and says when there is none', () => {
    expect(page).toContain('there is no hash of it to check')
    expect(reportHtml({ ...material, snapshot: 'ab'.repeat(32) })).toContain(`>${'ab'.repeat(32)}</code>`)
  })

  test('keeps hostile texts inert', () => {
    for (const payload of PAYLOADS.filter(text => /[<"]/.test(text))) expect(hostile).not.toContain(payload)
    for (const name of ['script', 'style', 'title', 'main']) expect(tags(hostile, name), name).toBe(1)
    for (const name of ['img', 'base', 'iframe']) expect(tags(hostile, name), name).toBe(0)
    expect(hostile).not.toMatch(
      /href="(?!#|https:\/\/(?:www\.ecfr\.gov|learn\.microsoft\.com)\/|https:\/\/www\.law\.)/,
    )
    expect(hostile).not.toMatch(/<[^>]*\son\w+=/i)
    expect(hostile).not.toMatch(/(?![\t\n])\p{Cc}|\u202e/u)
  })

  test('writes a hostile name into the style sheet as a string that nothing in it can end', () => {
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(hostile) ?? []
    const [, text = ''] = /@top-left \{ content: ("[^\n]*?"); font/.exec(style) ?? []
    expect(text).toMatch(/^"(?:[A-Za-z0-9 ]|\\[0-9a-f]+ )+"$/)
  })

  test('can be written with no check, no name and no time', () => {
    const empty = reportHtml(
      materialOf({
        ...material.assessment,
        tenant: { id: null, name: null, cloud: null },
        takenAt: null,
        verdicts: [],
        summary: {
          verdicts: { pass: 0, fail: 0, manual: 0, 'not-applicable': 0, 'not-licensed': 0, unknown: 0 },
          unread: [],
          notes: [],
        },
      }),
    )
    expect(empty).toContain('Unnamed tenant')
    expect(empty).toContain('No check was judged.')
    const all = new Set(ids(empty))
    expect(linked(empty).filter(id => !all.has(id))).toEqual([])
  })

  test('stays a file that can be mailed when a check looked at 10,000 things, and says what it left out', () => {
    const [first, ...others] = material.assessment.verdicts
    if (first === undefined) throw new Error('no check')
    const entities = Array.from({ length: 10_000 }, (_, at) => ({
      kind: 'user' as const,
      id: `u${at}`,
      name: `Person ${at}`,
      state: at < 9000 ? ('bad' as const) : ('good' as const),
    }))
    const many = { ...first, evidence: { ...first.evidence, entities } }
    const text = reportHtml(materialOf({ ...material.assessment, verdicts: [many, ...others] }))
    expect(text).toContain('and 8500 others, listed in the JSON.')
    expect(text).toContain('and 900 others, listed in the JSON.')
    expect(text.length - page.length).toBeLessThan(150_000)
  })

  test('of the practice clinic is small enough for any mailbox', () => {
    expect(Buffer.byteLength(page)).toBeLessThan(1_500_000)
  })

  test('says of a name in the profile that it is the clinic’s, and names the tenant too', () => {
    const programme = { ...hostileProgramme(NOW), decisions: [] }
    const named = programme.organisation && {
      ...programme,
      organisation: { ...programme.organisation, name: 'Harbor & Sons' },
    }
    const text = reportHtml(materialOf(hostileAssessment(material.assessment), named ?? programme))
    expect(text).toContain('<h1><bdi>Harbor &amp; Sons</bdi></h1>')
    expect(text).toContain('Microsoft 365 tenant &lt;script&gt;')
  })
})
