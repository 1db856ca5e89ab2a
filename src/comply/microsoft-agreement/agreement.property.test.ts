import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  IN_FORCE,
  MICROSOFT_ACTS,
  MICROSOFT_MACHINE,
  MICROSOFT_STATES,
  type MicrosoftState,
} from '../../base/agreements/microsoft-machine.ts'
import { instantFromMilliseconds, millisecondsOf } from '../../base/time.ts'
import { AppError } from '../../base/app-error.ts'
import { addDays } from '../../base/days.ts'
import { SIGNATURE_MACHINE } from '../../base/signing/signature-machine.ts'
import type { Signature } from '../../base/signing/signature.ts'
import { nextState } from '../../base/state-machine.ts'
import type { MicrosoftAgreement } from './agreement-body.ts'
import { type AgreementKnown, type AgreementsKnown, standingsOn } from './agreement-state.ts'
import * as next from './agreement-transitions.ts'
import { LOOK_RESULTS } from './later-bodies.ts'
import {
  all,
  ANSWERS,
  at,
  completed,
  confirmation,
  DOCUMENT,
  KIM,
  LICENCE,
  look,
  PAPER,
  signature,
  surroundings,
  TEXT_SHA256,
} from './agreements.fixture.ts'

const SIGNATURE_ACTS = [...new Set(SIGNATURE_MACHINE.map(row => row.act))]

/** What may be tried, in any order, also where it makes no sense. */
const act = fc.oneof(
  fc.record({ do: fc.constant('begin' as const), copy: fc.boolean(), licence: fc.boolean() }),
  fc.record({ do: fc.constant('write' as const), copy: fc.boolean() }),
  fc.record({ do: fc.constant('review' as const), whole: fc.boolean() }),
  fc.record({ do: fc.constant('ask' as const) }),
  fc.record({
    do: fc.constant('sign' as const),
    act: fc.constantFrom(...SIGNATURE_ACTS),
    /** A signature of another document, of another record, or another than was asked for. */
    forged: fc.constantFrom(null, 'document' as const, 'about' as const, 'id' as const, 'purpose' as const),
  }),
  fc.record({ do: fc.constant('attest' as const) }),
  fc.record({ do: fc.constant('confirm' as const) }),
  fc.record({ do: fc.constant('look' as const), found: fc.constantFrom(...LOOK_RESULTS) }),
  fc.record({ do: fc.constant('end' as const) }),
  fc.record({ do: fc.constant('days' as const), days: fc.integer({ min: 1, max: 400 }) }),
)
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

/** The whole way, with or without a forged signature at its end: by chance alone hardly any sequence would come so far. */
const way = fc
  .record({
    forged: fc.constantFrom(
      null,
      null,
      'document' as const,
      'about' as const,
      'id' as const,
      'purpose' as const,
    ),
    by: fc.constantFrom('signature', 'attestation', 'nobody'),
  })
  .map(({ forged, by }): readonly Act[] => [
    { do: 'begin', copy: true, licence: true },
    { do: 'review', whole: true },
    ...(by === 'attestation' ? [{ do: 'attest' as const }] : []),
    ...(by === 'signature'
      ? [
          { do: 'ask' as const },
          { do: 'sign' as const, act: 'accept' as const, forged: null },
          { do: 'sign' as const, act: 'complete' as const, forged },
        ]
      : []),
  ])
const sequence = fc
  .array(fc.oneof({ weight: 4, arbitrary: act.map(one => [one]) }, { weight: 2, arbitrary: way }), {
    maxLength: 25,
  })
  .map(parts => parts.flat())

interface World {
  readonly known: AgreementsKnown
  readonly today: string
}

describe('every sequence of acts', () => {
  it('reaches accepted only by a completed signature or an attestation, over kept bytes', {
    timeout: 60_000,
  }, () => {
    const seen = new Set<MicrosoftState>()
    fc.assert(
      fc.property(sequence, acts => {
        let world: World = { known: all([], { now: at('2026-01-05') }), today: '2026-01-05' }
        for (const one of acts) {
          const before = world
          world = after(world, one)
          for (const standing of standingsOn(world.known, world.today)) {
            checkAccepted(world, standing.id, standing.state)
            seen.add(standing.state)
            checkMove(before, world, standing.id, standing.state)
          }
        }
      }),
      { numRuns: 200 },
    )
    // Else it would hold because nothing ever came so far.
    expect(seen).toEqual(new Set(MICROSOFT_STATES.filter(state => state !== 'missing')))
  })
})

describe('the table', () => {
  const rows = MICROSOFT_MACHINE
  it('leads to every state, and says why in every row', () => {
    expect(new Set(['missing', ...rows.map(({ to }) => to)])).toEqual(new Set(MICROSOFT_STATES))
    expect(new Set(rows.map(row => row.act))).toEqual(new Set(MICROSOFT_ACTS))
    for (const { because } of rows) expect(because).toMatch(/^[A-Z].+\.$/s)
  })

  it('has one answer for each act in each state, and none where it is over', () => {
    const keys = rows.map(row => `${row.from} ${row.act}`)
    expect(new Set(keys).size).toBe(keys.length)
    expect(rows.filter(({ from }) => from === 'ended' || from === 'superseded')).toEqual([])
  })

  it('comes to accepted from nothing that is not accepted but by a signature or an attestation', () => {
    const ways = rows.filter(({ from, to }) => to === 'accepted' && !IN_FORCE.includes(from))
    expect(new Set(ways.map(row => row.act))).toEqual(new Set(['signature-completed', 'attest']))
  })
})

function checkAccepted({ known }: World, id: string, state: MicrosoftState): void {
  if (!IN_FORCE.includes(state) && state !== 'superseded') return
  const found = known.agreements.find(one => one.id === id)
  const { attested, asked } = found?.value ?? {}
  if (attested != null) {
    expect(attested.file.sha256).toBe(PAPER.sha256)
    return
  }
  expect(found?.signature).toMatchObject({
    id: asked?.signature,
    about: id,
    purpose: 'microsoft-agreement',
    state: 'completed',
    document: { sha256: asked?.sha256 },
  })
}

/** What it was before leads there by rows of the table, and what was accepted is what it was, byte for byte. */
function checkMove(before: World, now: World, id: string, state: MicrosoftState): void {
  const was = standingsOn(before.known, before.today).find(one => one.id === id)
  expect(reachable(was?.state ?? 'missing')).toContain(state)
  if (was?.acceptance == null) return
  const frozen = ({ known }: World) => {
    const value = known.agreements.find(one => one.id === id)?.value
    return { ...value, ended: null }
  }
  expect(frozen(now)).toEqual(frozen(before))
}

/** By any number of rows: a look, a year and an act may come together. */
function reachable(from: MicrosoftState): ReadonlySet<MicrosoftState> {
  const there = new Set([from])
  for (const state of there) {
    for (const row of MICROSOFT_MACHINE) if (row.from === state) there.add(row.to)
  }
  return there
}

/** A second later: no two acts are at one moment. */
function after({ known, today }: World, one: Act): World {
  const world = { today, known: { ...known, now: instantFromMilliseconds(millisecondsOf(known.now) + 1000) } }
  try {
    return acted(world, one)
  } catch (error) {
    // Refused: nothing is kept.
    if (error instanceof AppError) return world
    throw error
  }
}

function acted(world: World, one: Act): World {
  const { known, today } = world
  const { now } = known
  const doing = { by: KIM, at: now }
  const last = known.agreements.at(-1)
  const state = standingsOn(known, today).find(({ id }) => id === last?.id)?.state ?? 'missing'
  const value = (change: (from: MicrosoftAgreement) => MicrosoftAgreement): World =>
    last === undefined ? world : replaced(world, { ...last, value: change(last.value) })
  switch (one.do) {
    case 'begin': {
      const id = `ma-${String(known.agreements.length + 1).padStart(16, '0')}`
      const document = { ...DOCUMENT, file: one.copy ? DOCUMENT.file : null }
      const begun = next.begin({ document, licence: one.licence ? LICENCE : undefined }, doing, today)
      const fresh = { id, version: 1, value: begun, signature: null, confirmations: [] }
      return { ...world, known: { ...known, agreements: [...known.agreements, fresh] } }
    }
    case 'write':
      return value(from =>
        next.write(
          from,
          state,
          { document: { ...DOCUMENT, file: one.copy ? DOCUMENT.file : null } },
          doing,
          today,
        ),
      )
    case 'review':
      return value(from => next.review(from, state, one.whole ? ANSWERS : ANSWERS.slice(1), doing))
    case 'ask': {
      if (last === undefined) return world
      const id = `sg-${String(known.agreements.length).padStart(15, '0')}${last.signature === null ? 0 : 1}`
      const sent = { signature: id, sha256: TEXT_SHA256, guidance: 1, surroundings: surroundings(), ...doing }
      const changed = next.ask(last.value, state, sent)
      const wanted = signature({ id, about: last.id, askedAt: now, ends: at(addDays(today, 30)) })
      return replaced(world, { ...last, value: changed, signature: wanted })
    }
    case 'sign':
      return last?.signature == null
        ? world
        : replaced(world, { ...last, signature: signed(last.signature, one, today) })
    case 'attest':
      return value(from =>
        next.attest(
          from,
          state,
          {
            file: PAPER,
            acceptedBy: { name: 'Lee Okafor', capacity: 'Owner' },
            acceptedOn: today,
            sentence: 'I attest it.',
            surroundings: surroundings(),
            ...doing,
          },
          today,
        ),
      )
    case 'confirm':
      next.refuseUnless(state, 'confirm')
      return last === undefined
        ? world
        : replaced(world, {
            ...last,
            confirmations: [...last.confirmations, confirmation(today, { agreement: last.id, at: now })],
          })
    case 'look':
      return {
        ...world,
        known: { ...known, looks: [...known.looks, { ...look(today, one.found), at: now }] },
      }
    case 'end':
      return value(from => next.end(from, state, { on: today, why: 'Left', from: null }, doing, today))
    case 'days':
      return { today: addDays(today, one.days), known: { ...known, now: at(addDays(today, one.days)) } }
  }
}

function replaced(world: World, changed: AgreementKnown): World {
  const agreements = world.known.agreements.map(one => (one.id === changed.id ? changed : one))
  return { ...world, known: { ...world.known, agreements } }
}

/** As signing does it, by its own table; or as somebody would like it who forges one. */
function signed(
  was: Signature,
  { act: how, forged }: Extract<Act, { do: 'sign' }>,
  today: string,
): Signature {
  const to = nextState(SIGNATURE_MACHINE, was.state, how)
  // What is asked for is not changed once it is there: a forged one is another.
  if (to === null || was.state === 'completed') return was
  const { id, about, askedAt, ends } = was
  const whole = to === 'completed' ? completed(today, { id, about, askedAt, ends }) : { ...was, state: to }
  switch (forged) {
    case 'document':
      return { ...whole, document: { ...whole.document, sha256: 'f'.repeat(64) } }
    case 'about':
      return { ...whole, about: 'ma-ffffffffffffffff' }
    case 'id':
      return { ...whole, id: 'sg-ffffffffffffffff' }
    case 'purpose':
      return { ...whole, purpose: 'agreement' }
    case null:
      return whole
  }
}
