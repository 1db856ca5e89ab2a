import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Instant, parseInstant } from '../src/base/time.ts'
import type { EvidenceDraft } from '../src/store/evidence/entry.ts'
import type { Store } from '../src/store/store.ts'
import { refused } from './crash/store-fixtures.ts'
import { at, entry, hashOf, sessionsContract, TOKEN } from './sessions-contract.ts'
import type { StoreUnderTest } from './store-contract.ts'

/** In bodies of people, and nowhere else: a name, an address, a hash of a password and a token. */
const CANARIES = ['Quartermaine', 'dana.canary@clinic.example', '$argon2id$canary', TOKEN]
const [NAME = '', EMAIL = '', PASSWORD = ''] = CANARIES
const secret = { name: NAME, email: EMAIL, password: PASSWORD }

/** What every implementation of Store keeps to for what proves who somebody is. */
export function peopleContract(name: string, make: () => StoreUnderTest): void {
  describe(`${name} keeps the contract of people`, () => {
    let place: StoreUnderTest
    let store: Store
    /** A second opening of the same folder, as another process has it. */
    let other: Store
    const size = () => store.installationEvidence.size()

    beforeAll(async () => {
      place = make()
      store = await place.open()
      other = await place.open()
    })
    afterAll(async () => {
      await store.close()
      await other.close()
      place.remove()
    })

    describe('secrets', () => {
      test('what was changed is read back, by every opening, and each account has its own', async () => {
        const { secrets } = store.people
        expect(await secrets.read('u-none')).toBeNull()
        const seen = await secrets.change('u-1', there => ({ body: { ...secret, n: 1 }, result: there }))
        expect(seen).toBeNull()
        expect(await other.people.secrets.read('u-1')).toEqual({ ...secret, n: 1 })
        expect(await other.people.secrets.change('u-1', there => ({ body: null, result: there }))).toEqual({
          ...secret,
          n: 1,
        })
        expect(await secrets.read('u-2')).toBeNull()
      })

      test('of changes by two openings at once none is lost', async () => {
        const add = (one: Store) =>
          one.people.secrets.change('u-count', there => {
            const n = ((there as { n: number } | null)?.n ?? 0) + 1
            return { body: { n }, evidence: [entry('counted', 'u-count')], result: n }
          })
        const before = await size()
        const told = await Promise.all(Array.from({ length: 20 }, (_, turn) => add(turn % 2 ? store : other)))
        expect([...told].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, turn) => turn + 1))
        expect(await store.people.secrets.read('u-count')).toEqual({ n: 20 })
        expect(await size()).toBe(before + 20)
      })

      test('evidence without a change is kept, and a work that throws leaves neither', async () => {
        const before = await size()
        await store.people.secrets.change('u-3', () => ({
          body: null,
          evidence: [entry('looked')],
          result: 0,
        }))
        expect(await size()).toBe(before + 1)
        const thrown = store.people.secrets.change('u-3', () => {
          throw new Error('no')
        })
        await expect(thrown).rejects.toThrow('no')
        const bad: EvidenceDraft = { kind: 'x', by: 'u-3', subject: 'u-3', sha256: 'none' }
        await refused(
          store.people.secrets.change('u-3', () => ({ body: {}, evidence: [bad], result: 0 })),
          'bad-input',
        )
        expect([await store.people.secrets.read('u-3'), await size()]).toEqual([null, before + 1])
      })

      test('a body larger than 256 KiB is bad input, and neither it nor its evidence is kept', async () => {
        const before = await size()
        const body = { text: 'x'.repeat(256 * 1024) }
        const work = () => ({ body, evidence: [entry('large')], result: 0 })
        await refused(store.people.secrets.change('u-4', work), 'bad-input')
        expect([await store.people.secrets.read('u-4'), await size()]).toEqual([null, before])
      })
    })

    describe('what is used once', () => {
      const kept = { purpose: 'link', body: secret, madeAt: at(0), endsAt: at(10) }

      test('it is looked at as often as one likes, and taken once', async () => {
        const { once } = store.people
        await once.add(hashOf('a'), kept, [entry('link-made')])
        expect(await once.look(hashOf('a'), 'link', at(9))).toEqual(secret)
        expect(await other.people.once.look(hashOf('a'), 'link', at(9))).toEqual(secret)
        expect(await once.take(hashOf('a'), 'link', at(9))).toEqual(secret)
        expect(await once.take(hashOf('a'), 'link', at(9))).toBeNull()
        expect(await other.people.once.look(hashOf('a'), 'link', at(9))).toBeNull()
      })

      test.each<[because: string, token: string, purpose: string, now: Instant]>([
        ['at its end it has ended', 'b', 'link', at(10)],
        ['after its end', 'b', 'link', at(11)],
        ['it is for something else', 'b', 'challenge', at(1)],
        ['another token', 'c', 'link', at(1)],
        [
          'the clock was put back to before it was made: it would last longer',
          'b',
          'link',
          parseInstant('2026-11-01'),
        ],
      ])('nobody gets it when %s, and it stays for whom it is', async (_, token, purpose, now) => {
        const { once } = store.people
        await once.clear('link')
        await once.add(hashOf('b'), kept)
        expect(await once.look(hashOf(token), purpose, now)).toBeNull()
        expect(await once.take(hashOf(token), purpose, now)).toBeNull()
        expect(await once.look(hashOf('b'), 'link', at(1))).toEqual(secret)
      })

      test('of many who take it at the same moment, in two openings, one gets it', async () => {
        for (let round = 0; round < 5; round += 1) {
          const token = hashOf(`race-${round}`)
          await store.people.once.add(token, kept)
          const got = await Promise.all(
            Array.from({ length: 8 }, (_, turn) =>
              (turn % 2 ? store : other).people.once.take(token, 'link', at(1)),
            ),
          )
          expect(got.filter(body => body !== null)).toEqual([secret])
        }
      })

      test('all of a purpose are taken out, others stay', async () => {
        const { once } = store.people
        await once.add(hashOf('d'), kept)
        await once.add(hashOf('e'), { ...kept, purpose: 'challenge' })
        await once.clear('link')
        expect(await once.look(hashOf('d'), 'link', at(1))).toBeNull()
        expect(await once.look(hashOf('e'), 'challenge', at(1))).toEqual(secret)
      })
    })

    sessionsContract({ store: () => store, other: () => other })

    describe('API tokens', () => {
      const body = { name: NAME, permissions: ['assessment:read'], tenants: null }
      const kept = { id: 't-1', account: 'u-t', body, madeAt: at(0), endsAt: at(60) }

      test('one is found by its token, listed, marked as used, and revoked by its own account only', async () => {
        const { apiTokens } = store.people
        await apiTokens.add(hashOf(`${TOKEN}-t`), kept, [entry('token-made', 'u-t')])
        expect(await other.people.apiTokens.byToken(hashOf(`${TOKEN}-t`))).toEqual({ ...kept, usedAt: null })
        expect(await apiTokens.byToken(hashOf('nothing'))).toBeNull()
        await apiTokens.used(hashOf(`${TOKEN}-t`), at(5))
        expect(await apiTokens.ofAccount('u-t')).toEqual([{ ...kept, usedAt: at(5) }])
        const before = await size()
        expect(await apiTokens.revoke('u-else', 't-1', [entry('token-revoked')])).toBe(false)
        expect(await size()).toBe(before)
        expect(await apiTokens.revoke('u-t', 't-1', [entry('token-revoked')])).toBe(true)
        expect(await other.people.apiTokens.byToken(hashOf(`${TOKEN}-t`))).toBeNull()
        expect(await apiTokens.revoke('u-t', 't-1', [entry('token-revoked')])).toBe(false)
        expect(await size()).toBe(before + 1)
      })
    })

    test('a draft is given back to its account, replaced, and removed', async () => {
      const { drafts } = store.people
      await drafts.keep('u-d', 'waiver', { why: NAME })
      await drafts.keep('u-d', 'waiver', { why: EMAIL })
      expect(await other.people.drafts.read('u-d', 'waiver')).toMatchObject({ body: { why: EMAIL } })
      expect(await drafts.read('u-e', 'waiver')).toBeNull()
      expect(await drafts.read('u-d', 'risk')).toBeNull()
      await drafts.remove('u-d', 'waiver')
      expect(await drafts.read('u-d', 'waiver')).toBeNull()
      await drafts.keep('u-d', 'waiver', { why: NAME })
    })

    test('drafts are told of by name, and old ones removed, of the one account', async () => {
      const { drafts } = store.people
      for (const name of ['risk', 'waiver']) await drafts.keep('u-f', name, { why: NAME })
      await drafts.keep('u-g', 'risk', { why: NAME })
      expect([...(await drafts.names('u-f'))].sort()).toEqual(['risk', 'waiver'])
      const { keptAt } = (await drafts.read('u-f', 'risk')) ?? { keptAt: at(0) }
      await drafts.removeOlder('u-f', keptAt)
      expect(await drafts.read('u-f', 'risk')).not.toBeNull()
      await drafts.removeOlder('u-f', parseInstant('9999-01-01'))
      expect(await other.people.drafts.names('u-f')).toEqual([])
      expect(await drafts.names('u-g')).toEqual(['risk'])
    })

    test('failures of an address are counted by two openings at once, and none is lost', async () => {
      const { addressFailures } = store.people
      const none = { failures: 0, lastAt: null }
      expect(await addressFailures.read(EMAIL)).toEqual(none)
      const fail = (one: Store) =>
        one.people.addressFailures.change(EMAIL, ({ failures }) => ({
          failures: failures + 1,
          lastAt: at(2),
        }))
      await Promise.all(Array.from({ length: 10 }, (_, turn) => fail(turn % 2 ? store : other)))
      expect(await other.people.addressFailures.read(EMAIL)).toEqual({ failures: 10, lastAt: at(2) })
      expect(await addressFailures.read('198.51.100.7')).toEqual(none)
      await addressFailures.change(EMAIL, () => none)
      expect(await addressFailures.read(EMAIL)).toEqual(none)
    })

    test('records of the installation have versions and stand in its log', async () => {
      const before = await size()
      const draft = { kind: 'account', id: 'u-0000000000000001', body: { name: NAME, email: EMAIL } }
      await store.installationRecords.keep({ ...draft, expects: 0 }, { by: 'first-run' })
      await refused(
        other.installationRecords.keep({ ...draft, body: {}, expects: 0 }, { by: 'u-1' }),
        'conflict',
      )
      await other.installationRecords.keep({ ...draft, body: { name: NAME }, expects: 1 }, { by: 'u-1' })
      expect(await store.installationRecords.last('account', draft.id)).toMatchObject({
        version: 2,
        by: 'u-1',
        body: { name: NAME },
      })
      expect((await store.installationRecords.history('account', draft.id)).items).toHaveLength(2)
      expect(await store.installationRecords.current('account')).toHaveLength(1)
      expect(await store.installationRecords.last('account', 'u-2')).toBeNull()
      expect(await size()).toBe(before + 2)
    })

    test('all of it verifies, and nothing of a person stands anywhere in the clear', async () => {
      expect(await store.installationEvidence.verify()).toMatchObject({ ok: true, problems: [] })
      const files = readdirSync(place.dataFolder, { recursive: true, encoding: 'utf8' }).filter(file =>
        statSync(join(place.dataFolder, file)).isFile(),
      )
      // Without them the test would look at nothing.
      expect(files).toEqual(expect.arrayContaining(['installation.sqlite', 'installation.sqlite-wal']))
      const hidden = CANARIES.flatMap(text => [text, Buffer.from(text).toString('base64').replace(/=+$/, '')])
      const clear = files.flatMap(file => {
        const bytes = readFileSync(join(place.dataFolder, file), 'latin1')
        return hidden.filter(text => bytes.includes(text)).map(text => `${file}: ${text}`)
      })
      expect(clear).toEqual([])
    })
  })
}
