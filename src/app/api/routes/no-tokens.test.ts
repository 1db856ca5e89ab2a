import { expect, test } from 'vitest'
import type { Permission } from '../../../base/people/permissions.ts'
import { API_TOKEN_PREFIX, newSecretToken } from '../../auth/secret-token.ts'
import { later } from '../../auth/sessions.ts'
import { type Method, openDoors } from '../doors.fixture.ts'

const HERE = '/api/tenants/clinic'
const CHECK = 'exchange.automatic-forwarding-blocked'
const TERMS = {
  rhythm: { every: 'month', month: 1, day: 1 },
  inTime: 9,
  minutes: 15,
  role: 'security-officer',
  person: null,
  deputyRole: 'hipaa-administrator',
  deputy: null,
  escalate: { deputy: 7, administrator: 14 },
}
const OWN = { title: 'Water the plants', why: 'They dry out.', steps: [] }
const POLICY = {
  place: { kind: 'mailbox', id: 'chen@clinic.example' },
  who: { kind: 'house' },
  why: 'Repairs',
  ticket: null,
  from: '2026-11-01',
  until: null,
}
/** Refused before it is read. */
const UNREAD = {}

/** A security officer’s program, with a token that was made for everything. */
async function program() {
  const doors = await openDoors()
  const account = await doors.add({ role: 'security-officer', name: 'Dana Ruiz' })
  const { token, hash } = newSecretToken(API_TOKEN_PREFIX)
  const permissions: readonly Permission[] = [
    'access-policies:change',
    'decisions:sign',
    'findings:work',
    'programme:change',
    'reviews:sign',
    'tasks:do',
    'tasks:read',
    'waivers:approve',
  ]
  const body = { name: 'script', permissions: [...permissions], tenants: null }
  const now = doors.clock.now()
  const kept = { id: 't-1', account: account.id, body, madeAt: now, endsAt: later(now, 3600) }
  await doors.store.people.apiTokens.add(hash, kept, [])
  const headers = { authorization: `Bearer ${token}`, origin: undefined, 'sec-fetch-site': undefined }
  return {
    doors,
    send: (method: Method, path: string, sent: object) =>
      doors.ask(method, `${HERE}${path}`, { headers, body: sent }),
  }
}

test.each<[does: string, method: Method, path: string, body: object]>([
  ['writes an access policy', 'POST', '/access-policies', POLICY],
  ['ends an access policy', 'POST', '/access-policies/1/end', { why: 'Over', version: 1 }],
  ['approves a waiver', 'POST', `/waivers/${CHECK}:1/approve`, UNREAD],
  ['ends a waiver', 'POST', `/waivers/${CHECK}:1/end`, UNREAD],
  ['signs a decision', 'POST', '/requirements/164.310(a)(2)(iv)/decisions', UNREAD],
  ['signs a review', 'POST', '/reviews', UNREAD],
  ['marks a task done', 'POST', '/tasks/own:1', { act: 'done', note: 'Done.', expects: 0 }],
  ['adopts a year', 'POST', '/year/adopt', {}],
  [
    'changes a routine',
    'PUT',
    '/year/routines/own-1',
    { terms: TERMS, leaveOut: null, text: null, expects: 0 },
  ],
  ['adds a routine', 'POST', '/year/routines', { text: OWN, terms: TERMS }],
  [
    'gives a finding to somebody',
    'PUT',
    `/findings/${CHECK}/work`,
    { state: 'planned', assigned: null, expects: 0 },
  ],
])('no token %s', async (_, method, path, body) => {
  const { send } = await program()
  const { status, json } = await send(method, path, body)
  expect([status, json['code'], json['detail']]).toEqual([
    403,
    'not-allowed',
    expect.stringContaining('sign in with a browser'),
  ])
})

test('a token may still write a comment', async () => {
  const { send } = await program()
  const comment = { text: 'Looked at by the script.', key: '0123456789abcdef' }
  expect((await send('POST', `/findings/${CHECK}/comments`, comment)).status).toBe(200)
})
