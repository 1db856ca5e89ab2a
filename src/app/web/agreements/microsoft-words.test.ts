import { describe, expect, it } from 'vitest'
import { MICROSOFT_CHECKLIST } from '../../../base/agreements/microsoft-checklist.ts'
import {
  answered,
  notFound,
  type ReviewDraft,
  REVIEW_FIELD,
  reviewProblems,
  sentAnswers,
} from './microsoft-review-draft.ts'
import {
  acceptedActs,
  changeText,
  madeSteps,
  MICROSOFT_HEADS,
  microsoftAddress,
  stepIn,
} from './microsoft-words.ts'

const SEEN = { result: 'seen', where: 'page 2', quote: '', note: '' } as const
const WHOLE: ReviewDraft = Object.fromEntries(MICROSOFT_CHECKLIST.map(({ id }) => [id, SEEN]))

describe('the words of the record', () => {
  it('never say that the agreement is absent, nor what Microsoft signed', () => {
    for (const head of Object.values(MICROSOFT_HEADS)) {
      expect(head).not.toMatch(/signed by Microsoft|Microsoft signed|no agreement/i)
    }
    expect(MICROSOFT_HEADS.missing).toBe('Your record of Microsoft’s agreement is missing')
  })

  it('have an address for each view, and take no other', () => {
    expect(stepIn(new URLSearchParams(microsoftAddress('review').split('?')[1]))).toBe('review')
    expect(stepIn(new URLSearchParams('step=sign-for-me'))).toBeNull()
    expect(microsoftAddress()).toBe('/agreements?agreement=microsoft')
  })

  it('lead through four steps, of which none is done at first', () => {
    expect(madeSteps(null).map(({ step, done }) => [step, done])).toEqual([
      ['document', false],
      ['licence', false],
      ['review', false],
      ['accept', false],
    ])
  })

  it('tell a change with what was and what is', () => {
    expect(changeText({ what: 'contact', before: 'Dana Ruiz', now: null })).toBe(
      'The HIPAA contact: Dana Ruiz → nothing on record',
    )
    expect(changeText({ what: 'product-bought', before: null, now: 'Exchange Online Kiosk' })).toBe(
      'Bought since: Exchange Online Kiosk',
    )
  })

  it.each([
    ['nobody looked lately: that comes first', 'confirmation-due', false, ['look', 'confirm']],
    ['it was looked at: it is confirmed', 'confirmation-due', true, ['confirm', 'look']],
    ['nothing is due, and nobody looked lately', 'accepted', false, ['look', 'confirm']],
  ] as const)('%s', (_, state, isFresh, steps) => {
    const me = { maySign: true, mayChange: true }
    expect(acceptedActs({ state, looks: { isFresh }, me }).map(({ step }) => step)).toEqual(steps)
    expect(acceptedActs({ state, looks: { isFresh }, me: { maySign: false, mayChange: false } })).toEqual([])
  })

  it('name each point that was not found, with what is done about it', () => {
    const [first] = MICROSOFT_CHECKLIST
    const answer = { row: first?.id ?? '', where: '', quote: '' }
    const by = { id: 'p-1', name: 'Dana Ruiz', capacity: 'Officer', roles: [] }
    const review = {
      checklist: 1,
      by,
      at: '2026-11-02T00:00:00.000Z',
      answers: [
        { ...answer, result: 'not-found' as const, note: 'We ask.' },
        { ...answer, result: 'seen' as const, note: 'There.' },
      ],
    } as unknown as Parameters<typeof notFound>[0]
    expect(first?.title).toMatch(/\.$/)
    expect(notFound(review)).toEqual([`${first?.title} We ask.`])
    expect(notFound(null)).toEqual([])
  })
})

describe('the checklist as it is written', () => {
  it('is whole when every row is answered', () => {
    expect([answered(WHOLE), reviewProblems(WHOLE), sentAnswers(WHOLE).length]).toEqual([
      MICROSOFT_CHECKLIST.length,
      [],
      MICROSOFT_CHECKLIST.length,
    ])
  })

  it.each([
    ['not answered', undefined, 'result'],
    ['seen, and nobody knows where', { ...SEEN, where: ' ' }, 'where'],
    ['not found, without a note', { ...SEEN, result: 'not-found' as const }, 'note'],
  ] as const)('names the field of a row that is %s', (_, answer, field) => {
    const { ['safeguards']: _left, ...rest } = WHOLE
    const draft = answer === undefined ? rest : { ...rest, safeguards: answer }
    expect(reviewProblems(draft).map(one => one.field)).toEqual([REVIEW_FIELD('safeguards', field)])
  })

  it('sends no place of a row that was not found', () => {
    const draft = {
      ...WHOLE,
      safeguards: { result: 'not-found', where: 'page 2', quote: 'x', note: 'We ask.' } as const,
    }
    expect(sentAnswers(draft).find(({ row }) => row === 'safeguards')).toEqual({
      row: 'safeguards',
      result: 'not-found',
      where: '',
      quote: '',
      note: 'We ask.',
    })
  })
})
