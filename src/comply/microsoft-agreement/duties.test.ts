import { describe, expect, it } from 'vitest'
import {
  all,
  asked,
  at,
  attested,
  confirmation,
  draft,
  known,
  look,
  signature,
} from './agreements.fixture.ts'
import { dutiesOfMicrosoftAgreement } from './duties.ts'
import type { MicrosoftKnown } from './known.ts'
import { microsoftAgreementStandings } from './standing.ts'

function on(
  today: string,
  given: Parameters<typeof all>,
  changes: Partial<MicrosoftKnown> = {},
): MicrosoftKnown {
  const [agreements, more = {}] = given
  return {
    ...all(agreements, { now: at(today), ...more }),
    today,
    organisation: 'Main Street Clinic',
    since: '2026-01-02',
    ...changes,
  }
}
const ACCEPTED = known(attested('2026-01-05'))
const short = (id: string) => `microsoft-agreement:${id}`

describe('what falls due', () => {
  it.each([
    [
      'a record within 30 days of the practice’s profile',
      on('2026-01-05', [[]]),
      [['record', '2026-01-02', '2026-02-01']],
    ],
    [
      'a draft is no record yet',
      on('2026-01-05', [[known(draft())]]),
      [['record', '2026-01-02', '2026-02-01']],
    ],
    [
      'before the practice is written down nothing is waited for',
      on('2026-01-05', [[]], { since: null }),
      [],
    ],
    [
      'a signature until the request runs out',
      on('2026-01-06', [[known(asked('2026-01-05'), { signature: signature() })]]),
      [['signature', '2026-01-05', '2026-02-04']],
    ],
    [
      'a look after half a year, and the confirmation 90 days before its last day',
      on('2026-03-01', [[ACCEPTED]]),
      [
        ['confirmation', '2026-10-07', '2027-01-05'],
        ['look', '2026-06-14', '2026-07-05'],
      ],
    ],
    [
      'a look that was made leaves the next one to the confirmation',
      on('2026-07-10', [[ACCEPTED], { looks: [look('2026-07-05', 'the-same')] }]),
      [['confirmation', '2026-10-07', '2027-01-05']],
    ],
    [
      'a newer document within 30 days',
      on('2026-05-03', [[ACCEPTED], { looks: [look('2026-05-01')] }]),
      [
        ['newer-document', '2026-05-01', '2026-05-31'],
        ['confirmation', '2026-10-07', '2027-01-05'],
        ['look', '2026-10-11', '2026-11-01'],
      ],
    ],
    [
      'nothing more of a record that has ended',
      on('2026-05-03', [
        [
          known({
            ...ACCEPTED.value,
            ended: { on: '2026-05-01', why: 'Left', by: ACCEPTED.value.written.by, at: at('2026-05-01') },
          }),
        ],
      ]),
      [],
    ],
  ])('%s', (_, given, expected) => {
    const duties = dutiesOfMicrosoftAgreement(given)
    expect(duties.map(({ id, opens, due }) => [id, opens, due])).toEqual(
      expected.map(([id = '', opens, due]) => [short(id), opens, due]),
    )
    for (const { closesOn, page } of duties)
      expect([closesOn, page]).toEqual(['record', '/agreements?agreement=microsoft'])
  })
})

describe('where it stands, in a sentence', () => {
  it.each([
    ['missing', on('2026-01-05', [[]]), 'open', 'Your record of Microsoft’s agreement is missing.'],
    ['begun', on('2026-01-05', [[known(draft())]]), 'open', 'begun'],
    [
      'accepted',
      on('2026-03-01', [[ACCEPTED]]),
      'done',
      'attested by Kim Park. Confirm it by 5 January 2027.',
    ],
    ['91 days before', on('2026-10-06', [[ACCEPTED]]), 'done', 'Confirm it by'],
    ['90 days before', on('2026-10-07', [[ACCEPTED]]), 'soon', 'Confirm it by'],
    ['the last day', on('2027-01-05', [[ACCEPTED]]), 'soon', 'Confirm it by'],
    ['the day after', on('2027-01-06', [[ACCEPTED]]), 'open', 'was to be confirmed by 5 January 2027'],
    [
      'confirmed late',
      on('2027-02-01', [[{ ...ACCEPTED, confirmations: [confirmation('2027-01-20')] }]]),
      'done',
      'Confirm it by 20 January 2028.',
    ],
    [
      'another document',
      on('2026-05-03', [[ACCEPTED], { looks: [look('2026-05-01')] }]),
      'open',
      'found on 1 May 2026',
    ],
  ])('%s', (_, given, state, words) => {
    const [standing] = microsoftAgreementStandings(given)
    expect([standing?.state, standing?.sentence]).toEqual([state, expect.stringContaining(words)])
    expect(standing?.sentence).not.toMatch(/signed by Microsoft|agreement is absent|You have no agreement/)
  })
})
