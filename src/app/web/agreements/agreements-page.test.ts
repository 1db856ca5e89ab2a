import { describe, expect, test } from 'vitest'
import type { AgreementRow } from '../../api/contracts/agreement-parts.ts'
import { actsFor, ENDING_ACTS, wantedAct } from './agreement-acts.ts'
import {
  agreementsAddress,
  agreementsChoiceIn,
  ALL_AGREEMENTS,
  newAgreementWith,
} from './agreements-choice.ts'
import {
  type ClauseAnswers,
  clausesSent,
  firstAnswers,
  readCount,
  UNREAD,
  wrongInClauses,
} from './clause-draft.ts'
import { partyChosen } from './party-chosen.ts'
import { chipsOf, headlineOf, shownAgreements } from './shown-agreements.ts'
import {
  draftOf,
  draftWith,
  FIRST_DRAFT,
  kindsFor,
  type Question,
  termsOf,
  type TermsDraft,
  wrongIn,
} from './terms-draft.ts'

const TODAY = '2026-11-22'

describe('the address', () => {
  test.each([
    ['', ALL_AGREEMENTS],
    [
      '?agreement=ag-0123456789abcdef&form=clauses',
      { ...ALL_AGREEMENTS, agreement: 'ag-0123456789abcdef', form: 'clauses' },
    ],
    ['?form=new', { ...ALL_AGREEMENTS, form: 'new' }],
    ['?form=new&vendor=vendor-3', { ...ALL_AGREEMENTS, form: 'new', vendor: 'vendor-3' }],
    ['?form=new&vendor=vendor-03', { ...ALL_AGREEMENTS, form: 'new' }],
    ['?vendor=vendor-3', ALL_AGREEMENTS],
    ['?form=clauses', ALL_AGREEMENTS],
    ['?agreement=microsoft', { ...ALL_AGREEMENTS, agreement: 'microsoft' }],
    ['?agreement=<script>&status=nothing', ALL_AGREEMENTS],
    [
      '?status=expired,active&todo=something&q=tide',
      { ...ALL_AGREEMENTS, words: 'tide', statuses: ['active', 'expired'], todo: ['something'] },
    ],
  ])('%s', (search, choice) => {
    expect(agreementsChoiceIn(search)).toEqual(choice)
    expect(
      agreementsChoiceIn(agreementsAddress(agreementsChoiceIn(search)).replace('/agreements', '')),
    ).toEqual(choice)
  })
})

const row = (name: string, some: Partial<AgreementRow> = {}): AgreementRow => ({
  id: `ag-${name}`,
  version: 1,
  direction: 'vendor-to-us',
  kind: 'business-associate',
  party: { vendor: null, name },
  title: 'Agreement',
  label: null,
  state: {
    status: 'active',
    detail: 'in-term',
    sentence: '',
    from: null,
    lastDay: null,
    daysLeft: null,
    reminder: null,
    keptThrough: null,
  },
  clauses: { asked: 13, found: 13, gaps: [] },
  wants: null,
  ...some,
})

describe('the list', () => {
  const rows = [row('Tidewater', { wants: 'expired' }), row('Århus Dictation', { direction: 'us-to-client' })]
  test.each([
    [{ words: 'arhus' }, 1],
    [{ words: 'nobody' }, 0],
    [{ todo: ['something' as const] }, 1],
    [{ todo: ['something' as const, 'nothing' as const] }, 2],
    [{ directions: ['us-to-client' as const] }, 1],
  ])('%o leaves %s', (choice, count) => {
    expect(shownAgreements(rows, { ...ALL_AGREEMENTS, ...choice })).toHaveLength(count)
  })

  test.each([
    [[], 'Agreements'],
    [[row('A')], 'Your agreement needs nothing today'],
    [rows, '1 of 2 agreements needs you'],
    [[row('A'), row('B')], 'None of 2 agreements needs anything today'],
  ])('its headline', (all, headline) => {
    expect(headlineOf(all)).toBe(headline)
  })

  test('chips only for what there is', () => {
    expect(chipsOf(rows).directions.map(({ value }) => value)).toEqual(['vendor-to-us', 'us-to-client'])
    expect(chipsOf([]).statuses).toEqual([])
  })
})

describe('the questions', () => {
  const whole: TermsDraft = {
    ...FIRST_DRAFT,
    direction: 'vendor-to-us',
    kind: 'business-associate',
    name: ' Tidewater ',
    title: 'BAA',
    paper: 'none',
    effective: '2024-02-29',
    ends: 'years',
    years: '1',
    services: 'Billing\n\n Claims ',
    breachDays: '10',
  }
  test('what is sent', () => {
    expect(termsOf(whole)).toMatchObject({
      party: { name: 'Tidewater' },
      effective: '2024-02-29',
      until: '2025-02-28',
      services: ['Billing', 'Claims'],
      notice: { breach: 10, ending: null },
      document: null,
    })
    expect(termsOf(FIRST_DRAFT)).toBeNull()
  })

  test.each<[Question, Partial<TermsDraft>, number, string]>([
    ['who', { direction: '' }, 1, 'nobody promises'],
    ['who', { kind: 'subcontractor' }, 1, 'a kind that a vendor has not'],
    ['party', { name: '  ' }, 1, 'no name'],
    ['paper', { paper: 'upload', sha256: null }, 1, 'no file was chosen'],
    [
      'paper',
      { kind: 'required-by-law', attemptOn: '2026-11-23' },
      4,
      'an attempt of tomorrow, and nothing said',
    ],
    ['time', { effective: '2027-02-29' }, 1, 'a day that is not on the calendar'],
    ['time', { ends: 'day', until: '2024-02-28' }, 1, 'a last day before the first'],
    ['time', { begins: 'signature' }, 1, 'years without a first day'],
    ['time', { years: '0' }, 1, 'no years'],
    ['rest', { breachDays: '61' }, 1, 'more than the law allows'],
    ['rest', { endingDays: 'soon' }, 1, 'no number'],
    ['time', {}, 0, 'nothing is wrong'],
  ])('%s with %o has %s wrong: %s', (question, changes, count) => {
    expect(wrongIn(question, { ...whole, ...changes }, TODAY)).toHaveLength(count)
  })

  test('with a vendor of the register the form begins with its name and its id', () => {
    const vendor = { id: 'vendor-3', name: 'Quillstream Dictation' }
    const sent = termsOf({ ...draftWith(vendor), ends: 'open', paper: 'none', begins: 'signature' })
    expect(sent).toMatchObject({
      direction: 'vendor-to-us',
      party: { vendor: 'vendor-3', name: 'Quillstream Dictation' },
      title: 'Business associate agreement with Quillstream Dictation',
    })
    expect(newAgreementWith('vendor-3')).toBe('/agreements?form=new&vendor=vendor-3')
  })

  test.each([
    ['a title that nobody changed follows the name', {}, 'Business associate agreement with Quillstream'],
    ['one that was typed stays', { title: 'Addendum' }, 'Addendum'],
  ])('chosen from the register: %s', (_, changes, title) => {
    const draft = { ...whole, title: 'Business associate agreement with Tidewater', ...changes }
    const quillstream = { id: 'vendor-2', name: 'Quillstream' }
    expect(partyChosen(draft, quillstream)).toEqual({ vendor: 'vendor-2', name: 'Quillstream', title })
    expect(partyChosen(draft, null)).toMatchObject({ vendor: null, name: draft.name })
  })

  test('a vendor has no subcontractor agreement, a subcontractor nothing else', () => {
    expect(kindsFor('vendor-to-us')).not.toContain('subcontractor')
    expect(kindsFor('subcontractor-to-us')).toEqual(['subcontractor'])
  })

  test('a newer one begins the day after, with a paper of its own', () => {
    const old = {
      ...row('Tidewater'),
      state: { ...row('x').state, lastDay: '2026-12-14' },
      document: { sha256: 'a'.repeat(64), bytes: 1, pages: 1, from: 'upload' },
      attempt: null,
      effective: '2024-12-15',
      until: '2026-12-14',
      notice: { breach: 5, ending: 30 },
      agent: 'agent',
      services: ['Claims'],
      regions: [],
      commercial: { indemnity: null, offshore: 'not-said', insurance: null, law: null },
    } as unknown as Parameters<typeof draftOf>[0]
    expect(draftOf(old, 'newer', TODAY)).toMatchObject({
      effective: '2026-12-15',
      sha256: null,
      paper: '',
      breachDays: '5',
    })
    expect(draftOf(old, 'change', TODAY)).toMatchObject({
      effective: '2024-12-15',
      until: '2026-12-14',
      ends: 'day',
    })
  })
})

describe('the clauses', () => {
  const found: ClauseAnswers = {
    '1': { ...UNREAD, result: 'present', page: '2' },
    '2': { ...UNREAD, result: 'present' },
    '3': { ...UNREAD, result: 'unclear' },
    '4': { ...UNREAD, result: 'absent', page: 'left over' },
  }
  test('what is wrong, what is sent, what is counted', () => {
    expect(wrongInClauses('business-associate', found).map(({ field }) => field)).toEqual([
      'clause-2-page',
      'clause-3-note',
    ])
    expect(clausesSent('business-associate', found)).toMatchObject([
      { clause: '1' },
      { clause: '2' },
      { clause: '3' },
      { clause: '4', page: null },
    ])
    expect(readCount('business-associate', found)).toEqual({ read: 4, of: 13 })
  })

  test('Ward’s own draft names the sections, and nobody has read them yet', () => {
    const answers = firstAnswers({ check: null, document: { sha256: '', bytes: 1, pages: 1, from: 'draft' } })
    expect(answers['13']).toMatchObject({ page: 'section 4.2', result: '' })
    expect(readCount('business-associate', answers).read).toBe(0)
    expect(firstAnswers({ check: null, document: null })).toEqual({})
  })
})

describe('what is offered of an agreement', () => {
  const side = { state: 'signed' }
  const answer = (some: object, may = { change: true, sign: true }) =>
    ({
      may,
      agreement: {
        ...row('Tidewater'),
        ours: side,
        theirs: side,
        document: { sha256: 'a'.repeat(64), bytes: 1, pages: 1, from: 'upload' },
        ending: null,
        supersededBy: null,
        dataAfter: null,
        wants: null,
        ...some,
      },
    }) as unknown as Parameters<typeof wantedAct>[0]
  const expired = { ...row('x').state, status: 'expired', detail: 'ran-out' }

  test.each([
    ['nothing is to do: nothing stands out', {}, null],
    ['it ran out: a newer one', { state: expired, wants: 'expired' }, 'newer'],
    [
      'it ran out and a newer one is begun: no other act takes its place',
      { state: expired, wants: 'expired', supersededBy: { id: 'ag-1', title: 'Newer' } },
      null,
    ],
    [
      'we are asked to sign: the request is gone on with',
      {
        state: { ...row('x').state, status: 'pending', detail: 'waits-for-signatures' },
        wants: 'sign',
        ours: { state: 'asked' },
      },
      'sign',
    ],
    ['clauses were not read', { wants: 'clauses-unread' }, 'clauses'],
    [
      'clauses are missing in a paper that nobody has signed: it has no newer one',
      { state: { ...row('x').state, status: 'pending', detail: 'draft' }, wants: 'clauses-missing' },
      'clauses',
    ],
  ])('%s', (_, some, act) => {
    expect(wantedAct(answer(some))).toBe(act)
  })

  test('what ends it stands last', () => {
    const acts = actsFor(answer({}))
    expect(acts.slice(-2)).toEqual(['end', 'void'])
    expect(ENDING_ACTS).toEqual(expect.arrayContaining(['end', 'void', 'decline']))
  })
})
