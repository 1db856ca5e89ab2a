import { describe, expect, it } from 'vitest'
import { email } from './email.recognizer.ts'
import { recognize } from './recognize.fixture.ts'

describe('e-mail address', () => {
  it.each<[because: string, text: string, found: string, kind: string, confidence: number]>([
    ['of a private person', 'from jane_doe67@gmail.com', 'jane_doe67@gmail.com', 'I1', 60],
    ['of another organisation', '<j.doe+x@clinic.example.org>', 'j.doe+x@clinic.example.org', 'I2', 30],
    ['the end of a sentence', "write to 'ann@site.org'.", 'ann@site.org', 'I2', 30],
    ['an international domain', 'a@xn--d1acufc.xn--p1ai', 'a@xn--d1acufc.xn--p1ai', 'I2', 30],
  ])('finds it: %s', (_, text, found, kind, confidence) => {
    expect(recognize(email, text)).toMatchObject([{ text: found, class: kind, confidence }])
  })

  it('finds it in a web address, percent-encoded', () => {
    expect(recognize(email, 'https://p.org/?u=jane%40gmail.com&x=1', { field: 'url' })).toMatchObject([
      { text: 'jane%40gmail.com', class: 'I1' },
    ])
  })

  it('finds each', () => {
    expect(recognize(email, 'a@b.com,c@d.org')).toMatchObject([{ text: 'a@b.com' }, { text: 'c@d.org' }])
  })

  it('the organisation’s own is no evidence', () => {
    const knowledge = { isOwnDomain: (domain: string) => domain === 'clinic.org' }
    expect(recognize(email, 'Ann@Mail.Clinic.org', { knowledge })).toMatchObject([
      { class: 'N', confidence: 0 },
    ])
    expect(recognize(email, 'ann@notclinic.org', { knowledge })).toMatchObject([{ class: 'I2' }])
  })

  it('every sender has one; a long number in it is more', () => {
    expect(recognize(email, 'Ann <ann@gmail.com>', { field: 'from' })).toMatchObject([
      { class: 'I2', confidence: 10 },
    ])
    expect(recognize(email, 'ann.0012345@gmail.com', { field: 'to' })).toMatchObject([
      { class: 'I2', confidence: 30 },
    ])
  })

  it.each<[because: string, text: string]>([
    ['no top-level domain', 'info@site.'],
    ['no domain', 'meet @ noon.today'],
    ['an empty part of the domain', 'ann@site..org'],
    ['a part that ends in a hyphen', 'ann@site-.org'],
    ['digits for a top-level domain', 'root@10.0.0.1'],
    ['nothing before it', '@site.org'],
    ['two dots in the name', 'a..b@site.org'],
    ['a name of more than 64 units', `${'a'.repeat(65)}@site.org`],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(email, text)).toEqual([])
  })
})
