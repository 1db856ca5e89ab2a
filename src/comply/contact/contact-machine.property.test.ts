import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../base/app-error.ts'
import { ACCEPTED_ROLE_NAMES } from '../../base/contact/accepted.ts'
import { CONTACT_MACHINE, CONTACT_STATES } from '../../base/contact/contact-machine.ts'
import { FRESH_DAYS, type RoleSource } from '../../base/contact/role-held.ts'
import { type Instant, instantFromMilliseconds } from '../../base/time.ts'
import type { Contact } from './contact-body.ts'
import { contactStatus } from './contact-status.ts'
import { ATTESTED, GLOBAL, listOf, naming, sceneOf, upnOf } from './contact.fixture.ts'
import { afterAct, type LaterAct } from './later-acts.ts'
import { named, recordedDefault } from './naming.ts'

const PEOPLE = ['ada', 'bea', 'cy', 'dan'] as const
const ROLES = [...ACCEPTED_ROLE_NAMES, 'Exchange Administrator']
const person = fc.constantFrom(...PEOPLE)
const hours = fc.integer({ min: -30, max: 24 * 60 })

const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('roles'),
      holders: fc.dictionary(person, fc.constantFrom(...ROLES)),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('name'),
      by: person,
      who: person,
      attests: fc.boolean(),
      isOfficer: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('default'), by: person, who: person }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('later'),
      by: person,
      act: fc.constantFrom<LaterAct>(
        { act: 'report', what: 'left', on: '2024-02-29', note: null },
        { act: 'report', what: 'bounced', on: '2024-02-29', note: null },
        { act: 'settle', what: 'left', note: 'Is back.' },
        { act: 'mailbox', mailbox: { monitored: false, readBy: null } },
        { act: 'confirm', name: 'ada', messageCenter: false },
        { act: 'answered', on: '2024-02-29', says: 'confirmed', note: null },
      ),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait'), hours }) },
)

/** The last list of then, told apart from the code under test: newest at or before the moment. */
function lastList(sources: readonly RoleSource[], now: Instant): RoleSource | undefined {
  return sources.filter(({ asOf }) => asOf <= now).toSorted((a, b) => (a.asOf < b.asOf ? 1 : -1))[0]
}

function rolesIn(list: RoleSource | undefined, who: string): readonly string[] {
  return (
    list?.holders.filter(({ names }) => names.includes(upnOf(who))).flatMap(({ roles }) => roles ?? []) ?? []
  )
}

function isFresh(list: RoleSource | undefined, now: Instant): boolean {
  return list !== undefined && Date.parse(now) - Date.parse(list.asOf) <= FRESH_DAYS * 86_400_000
}

describe('no sequence of acts', () => {
  test('reaches designated with a person whom facts of that moment show without the role, nor by one not entitled', () => {
    let reached = 0
    fc.assert(
      fc.property(fc.array(step, { minLength: 3, maxLength: 40 }), steps => {
        let now = '2024-02-28T22:00:00.000Z' as Instant
        let contact: Contact | null = null
        const sources: RoleSource[] = []
        for (const one of steps) {
          if (one.kind === 'wait') {
            now = instantFromMilliseconds(Date.parse(now) + one.hours * 3_600_000)
            continue
          }
          if (one.kind === 'roles') {
            // A list of the same moment is the correction of the one before.
            const same = sources.findIndex(({ asOf }) => asOf === now)
            if (same >= 0) sources.splice(same, 1)
            sources.push(listOf(one.holders, now))
            continue
          }
          const before: Contact | null = contact
          const roles = one.kind === 'name' && !one.isOfficer ? (['it-administrator'] as const) : undefined
          const scene = sceneOf({
            contact: before,
            by: one.by,
            sources,
            now,
            ...(roles === undefined ? {} : { roles }),
          })
          try {
            if (one.kind === 'later') contact = afterAct(scene, one.act)
            else if (one.kind === 'default') {
              contact = recordedDefault(scene, { ...naming(one.who), on: '2024-02-28' })
            } else contact = named(scene, naming(one.who, { attested: one.attests ? ATTESTED : null }))
          } catch (error) {
            if (!(error instanceof AppError)) throw error
            continue
          }
          // What was written is never moved, and never goes back in time.
          if (before !== null) expect(contact.at >= before.at).toBe(true)
          if (one.kind !== 'name') continue
          reached += 1
          const list = lastList(sources, now)
          const held = rolesIn(list, one.who)
          if (list !== undefined) expect(held.some(role => ACCEPTED_ROLE_NAMES.includes(role))).toBe(true)
          expect(contact.role.known).toBe(isFresh(list, now))
          if (!contact.role.known) expect(contact.role.attested).toBe(ATTESTED.words)
          const isGlobal = isFresh(list, now) && rolesIn(list, one.by).includes(GLOBAL)
          const isContact = before !== null && before.person.accountName === upnOf(one.by)
          const isFirst = before === null && one.isOfficer
          expect(isGlobal || isContact || isFirst).toBe(true)
          const status = contactStatus({
            contact,
            sources,
            fields: [],
            accountClosed: null,
            now,
            today: now.slice(0, 10),
          })
          expect(status.state).toBe('designated')
        }
      }),
      { numRuns: 2_000 },
    )
    // The property says something only where contacts were named.
    expect(reached).toBeGreaterThan(500)
  })

  test('shows as designated a contact whom the last facts show without an accepted role, or who is reported to have left', () => {
    fc.assert(
      fc.property(
        fc.dictionary(person, fc.constantFrom(...ROLES)),
        fc.dictionary(person, fc.constantFrom(...ROLES)),
        person,
        fc.boolean(),
        (then, later, who, hasLeft) => {
          const first = listOf({ ...then, [who]: GLOBAL }, '2026-11-01T00:00:00.000Z')
          const second = listOf(later, '2026-11-20T00:00:00.000Z')
          const now = '2026-11-21T00:00:00.000Z' as Instant
          let contact = named(
            sceneOf({ by: who, sources: [first], now: '2026-11-02T00:00:00.000Z' as Instant }),
            naming(who),
          )
          const sources = [first, second]
          if (hasLeft) {
            const act = { act: 'report', what: 'left', on: '2026-11-20', note: null } as const
            contact = afterAct(sceneOf({ contact, sources, now }), act)
          }
          const today = now.slice(0, 10)
          const { state } = contactStatus({ contact, sources, fields: [], accountClosed: null, now, today })
          const holds = ACCEPTED_ROLE_NAMES.includes(later[who] ?? '')
          expect(state).toBe(holds && !hasLeft ? 'designated' : 'at_risk')
        },
      ),
    )
  })
})

describe('the machine', () => {
  test('reaches every state, leads nowhere unknown, and says why with a source', () => {
    const reached = new Set(['none', ...CONTACT_MACHINE.map(({ to }) => to)])
    expect([...reached].toSorted()).toEqual([...CONTACT_STATES].toSorted())
    for (const { because, source, asOf } of CONTACT_MACHINE) {
      expect(because).toMatch(/\.$/)
      expect(source).not.toBe('')
      expect(asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    }
  })

  test('has one answer to each act in each state', () => {
    const keys = CONTACT_MACHINE.map(({ from, act }) => `${from} ${act}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('never leads back to nobody', () => {
    expect(CONTACT_MACHINE.filter(({ to }) => to === 'none')).toEqual([])
  })
})
