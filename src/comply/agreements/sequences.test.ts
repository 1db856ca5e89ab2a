import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AgreementStatus } from '../../base/agreements/agreement.ts'
import { AGREEMENT_MACHINE } from '../../base/agreements/agreement-machine.ts'
import { agreement } from '../../base/agreements/agreements.fixture.ts'
import { AppError } from '../../base/app-error.ts'
import { addDays } from '../../base/days.ts'
import type { Instant } from '../../base/time.ts'
import { canonicalJson } from '../../base/canonical-json.ts'
import { agreementHistory, agreementsOf } from './agreement-records.ts'
import { attestSigned } from './attestation.ts'
import { addAgreement, changeTerms } from './drafts.ts'
import { declineAgreement, terminateAgreement, voidAgreement } from './endings.ts'
import { readAgreementsKnown } from './known.ts'
import { memoryWork } from './memory-store.fixture.ts'
import { paperOf } from './terms-of.ts'

const DOER = { id: 'u-1', name: 'Ana Whitfield', capacity: 'Privacy officer' }
const SIGNER = { name: 'Mara Lindqvist', title: 'Director', on: '2025-12-01' }
const FILES = ['a'.repeat(64), 'b'.repeat(64)] as const

const pick = fc.nat({ max: 5 })
const file = fc.constantFrom(...FILES)
/** What people do in any order, with whatever they happen to have seen, and days that pass; the clock may go back, too. */
const anyAct = fc.oneof(
  fc.record({ act: fc.constant('add' as const), file, until: fc.option(fc.integer({ min: 0, max: 500 })) }),
  fc.record({ act: fc.constant('newer' as const), of: pick, file }),
  fc.record({ act: fc.constant('change' as const), of: pick, file }),
  fc.record({
    act: fc.constant('attest' as const),
    of: pick,
    file,
    ours: fc.boolean(),
    theirs: fc.boolean(),
  }),
  fc.record({ act: fc.constant('decline' as const), of: pick }),
  fc.record({ act: fc.constant('void' as const), of: pick }),
  fc.record({ act: fc.constant('end' as const), of: pick }),
  fc.record({ act: fc.constant('wait' as const), days: fc.integer({ min: -30, max: 200 }) }),
)
type SomeAct = typeof anyAct extends fc.Arbitrary<infer A> ? A : never

function termsFor(sha256: string, effective: string, until: string | null) {
  const { direction, kind, party, title, label, attempt, notice, agent, services, regions, commercial } =
    agreement()
  const document = { sha256, bytes: 9, pages: 1, from: 'upload' as const }
  const paper = {
    direction,
    kind,
    party,
    title,
    label,
    attempt,
    notice,
    agent,
    services,
    regions,
    commercial,
  }
  return { ...paper, document, effective, until }
}

function started() {
  const clock = { today: '2026-01-01', keys: 0 }
  const work = memoryWork(() => `${clock.today}T12:00:00.000Z` as Instant)
  const key = () => {
    clock.keys += 1
    return clock.keys.toString(16).padStart(16, '0')
  }
  const versionOf = async (id: string) =>
    (await agreementsOf(work.store, work.scope)).find(({ value }) => value.id === id)?.version ?? 0
  const run = async (did: SomeAct) => {
    if (did.act === 'wait') {
      clock.today = addDays(clock.today, did.days)
      return
    }
    if (did.act === 'add') {
      const until = did.until === null ? null : addDays(clock.today, did.until)
      await addAgreement(
        work,
        { key: key(), terms: termsFor(did.file, clock.today, until), supersedes: null },
        DOER,
      )
      return
    }
    const id = work.ids()[did.of]
    if (id === undefined) return
    const expects = await versionOf(id)
    const seen = { expects, why: 'because' }
    if (did.act === 'newer') {
      const terms = termsFor(did.file, clock.today, null)
      await addAgreement(work, { key: key(), terms, supersedes: { id, version: expects } }, DOER)
    } else if (did.act === 'change') {
      await changeTerms(work, id, { terms: termsFor(did.file, clock.today, null), expects }, DOER)
    } else if (did.act === 'attest') {
      const sides = { ours: did.ours ? SIGNER : null, theirs: did.theirs ? SIGNER : null }
      await attestSigned(work, id, { expects, sha256: did.file, ...sides, name: DOER.name }, DOER)
    } else if (did.act === 'decline') await declineAgreement(work, id, { ...seen, side: 'theirs' }, DOER)
    else if (did.act === 'void') await voidAgreement(work, id, seen, DOER)
    else await terminateAgreement(work, id, { ...seen, from: clock.today }, DOER)
  }
  /** What may not be done is refused with a reason, and changes nothing. */
  const tried = async (did: SomeAct) => {
    try {
      await run(did)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      expect(['bad-input', 'conflict']).toContain(error.code)
    }
  }
  return { work, tried }
}

const sequences = fc.array(anyAct, { maxLength: 25 })

test('no sequence reaches “in effect” without both sides attested over the very bytes', async () => {
  await fc.assert(
    fc.asyncProperty(sequences, async acts => {
      const { work, tried } = started()
      for (const did of acts) await tried(did)
      for (const { agreement: one, state } of (await readAgreementsKnown(work)).agreements) {
        if (['pending', 'voided', 'declined'].includes(state.status)) continue
        for (const side of [one.ours, one.theirs]) {
          expect(side?.way === 'attested' && side.attested.sha256).toBe(one.document?.sha256)
        }
      }
    }),
    { numRuns: 150 },
  )
})

test('nothing that is signed is edited, in any sequence', async () => {
  await fc.assert(
    fc.asyncProperty(sequences, async acts => {
      const { work, tried } = started()
      for (const did of acts) await tried(did)
      for (const id of work.ids()) {
        const versions = (await agreementHistory(work.store, work.scope, id)).map(({ value }) => value)
        const first = versions.findIndex(({ ours, theirs }) => ours !== null || theirs !== null)
        if (first === -1) continue
        const papers = new Set(versions.slice(first).map(one => canonicalJson(paperOf(one))))
        expect(papers.size).toBe(1)
      }
    }),
    { numRuns: 100 },
  )
})

test('chains of newer agreements have no circles, and one head that everybody finds', async () => {
  await fc.assert(
    fc.asyncProperty(sequences, async acts => {
      const { work, tried } = started()
      for (const did of acts) await tried(did)
      const { agreements } = await readAgreementsKnown(work)
      const byId = new Map(agreements.map(one => [one.agreement.id, one]))
      for (const { agreement: start } of agreements) {
        const seen = new Set<string>()
        for (
          let one = byId.get(start.id);
          one !== undefined;
          one = byId.get(one.agreement.supersededBy ?? '')
        ) {
          expect(seen.has(one.agreement.id)).toBe(false)
          seen.add(one.agreement.id)
        }
        // Of those that were to take its place, one at most does: the others were voided or declined.
        const live = agreements.filter(
          ({ agreement: next, state }) =>
            next.supersedes === start.id && !['voided', 'declined'].includes(state.status),
        )
        expect(live.length).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 150 },
  )
})

test('every act leads along rows of the table', async () => {
  const reached = (from: AgreementStatus) => {
    const all = new Set([from])
    for (const status of all) {
      for (const row of AGREEMENT_MACHINE) if (row.from === status) all.add(row.to)
    }
    return all
  }
  await fc.assert(
    fc.asyncProperty(sequences, async acts => {
      const { work, tried } = started()
      let before = new Map<string, AgreementStatus>()
      for (const did of acts) {
        await tried(did)
        const { agreements } = await readAgreementsKnown(work)
        const after = new Map(agreements.map(({ agreement: one, state }) => [one.id, state.status]))
        // When the clock goes back, what had come has not come yet.
        const goesBack = did.act === 'wait' && did.days < 0
        for (const [id, status] of goesBack ? [] : after) {
          expect([...reached(before.get(id) ?? 'pending')], id).toContain(status)
        }
        before = after
      }
    }),
    { numRuns: 100 },
  )
})
