import { describe, expect, test } from 'vitest'
import { type Instant, parseInstant } from '../src/base/time.ts'
import { sha256 } from '../src/host/crypto.ts'
import type { EvidenceDraft } from '../src/store/evidence/entry.ts'
import type { Session } from '../src/store/people/sessions.ts'
import type { Store } from '../src/store/store.ts'
import { refused } from './crash/store-fixtures.ts'

/** What tokens begin with: they are kept nowhere. */
export const TOKEN = 'token-canary-7f3a'

export const at = (minute: number): Instant =>
  parseInstant(`2026-11-10T${two(minute / 60)}:${two(minute % 60)}:00Z`)
const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
export const hashOf = (text: string) => sha256(Buffer.from(text))

export function entry(kind: string, by = 'u-1'): EvidenceDraft {
  return { kind, by, subject: by, sha256: '0'.repeat(64) }
}

/** What every implementation of Store keeps to for sessions. @param of two openings of one folder */
export function sessionsContract(of: { readonly store: () => Store; readonly other: () => Store }): void {
  describe('sessions', () => {
    const size = () => of.store().installationEvidence.size()
    let made = 0
    const begin = async (account: string, change: Partial<Session> = {}): Promise<[Uint8Array, Session]> => {
      made += 1
      const session: Session = {
        id: `s-${made}`,
        account,
        method: 'password+totp',
        beganAt: at(0),
        seenAt: at(0),
        endsAt: at(720),
        provenAt: at(0),
        agent: 'Browser',
        address: '192.0.2.1',
        ...change,
      }
      const token = hashOf(`${TOKEN}-${made}`)
      await of.store().people.sessions.add(token, session, [entry('signed-in', account)])
      return [token, session]
    }

    test('one is found by its token, also by another opening, and by nothing else', async () => {
      const [token, session] = await begin('u-s1')
      expect(await of.other().people.sessions.byToken(token)).toEqual(session)
      expect(await of.store().people.sessions.byToken(hashOf('nothing'))).toBeNull()
      expect(await of.store().people.sessions.ofAccount('u-s1')).toEqual([session])
      expect(await of.store().people.sessions.ofAccount('u-s')).toEqual([])
    })

    test('they are listed last seen first', async () => {
      const [first] = await begin('u-s2')
      const [, second] = await begin('u-s2', { seenAt: at(1) })
      expect((await of.store().people.sessions.ofAccount('u-s2')).map(({ id }) => id)[0]).toBe(second.id)
      await of.store().people.sessions.seen(first, at(5))
      const [seen] = await of.other().people.sessions.ofAccount('u-s2')
      expect(seen).toMatchObject({ seenAt: at(5), endsAt: at(720) })
    })

    test('after a proof the token before opens nothing, and what was begun goes on', async () => {
      const [token, session] = await begin('u-s3')
      const next = hashOf('proven')
      const before = await size()
      await of.store().people.sessions.prove(token, next, at(3), [entry('identity-proven', 'u-s3')])
      expect(await of.store().people.sessions.byToken(token)).toBeNull()
      const proven = { ...session, provenAt: at(3), seenAt: at(3) }
      expect(await of.other().people.sessions.byToken(next)).toEqual(proven)
      expect(await size()).toBe(before + 1)
      // The old token again: somebody else has it, or it was sent twice.
      await refused(
        of.store().people.sessions.prove(token, hashOf('again'), at(4), [entry('identity-proven')]),
        'not-signed-in',
      )
      expect([await of.store().people.sessions.byToken(hashOf('again')), await size()]).toEqual([
        null,
        before + 1,
      ])
    })

    test.each<[because: string, which: 'one' | 'others' | 'all' | 'another account', ended: number]>([
      ['one by its id', 'one', 1],
      ['all but one', 'others', 2],
      ['all of them', 'all', 3],
      ["another account's cannot be ended", 'another account', 0],
    ])('end: %s', async (_, which, ended) => {
      const account = `u-end-${which.replace(' ', '-')}`
      const tokens = [await begin(account), await begin(account), await begin(account)]
      const [, theirs] = await begin('u-bystander')
      const [[, { id }]] = tokens as [[Uint8Array, Session]]
      const what = {
        one: { id },
        others: { except: id },
        all: { except: null },
        'another account': { id: theirs.id },
      }[which]
      const before = await size()
      expect(await of.store().people.sessions.end(account, what, [entry('session-ended', account)])).toBe(
        ended,
      )
      const left = await Promise.all(tokens.map(([token]) => of.other().people.sessions.byToken(token)))
      const expected = {
        one: [false, true, true],
        others: [true, false, false],
        all: [false, false, false],
      }
      expect(left.map(one => one !== null)).toEqual(
        which === 'another account' ? [true, true, true] : expected[which],
      )
      // Where nothing was ended, nothing is told.
      expect(await size()).toBe(before + (ended > 0 ? 1 : 0))
      expect(await of.store().people.sessions.ofAccount('u-bystander')).not.toEqual([])
    })

    test('a sweep takes out those that ended, by their end or for being idle, and no other', async () => {
      const [ended] = await begin('u-sweep', { endsAt: at(9), seenAt: at(8) })
      const [idle] = await begin('u-sweep', { seenAt: at(1) })
      const [lasts] = await begin('u-sweep', { endsAt: at(10), seenAt: at(5) })
      await of.store().people.sessions.sweep(at(10), at(5))
      const left = await Promise.all([ended, idle, lasts].map(one => of.other().people.sessions.byToken(one)))
      expect(left.map(one => one !== null)).toEqual([false, false, true])
    })
  })
}
