import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Instant } from '../../base/time.ts'
import type { EvidenceEntry } from '../../store/evidence/entry.ts'
import { ENTRY_WORDS, entryWords, filterOfGroup } from './entry-words.ts'
import { RECORD_NAMES } from './evidence-words.ts'
import { PEOPLE_RECORDS } from './people-words.ts'
import { ACTIVITY_GROUPS } from './told.ts'

const names = new Map([
  ['u-1', 'Dana Ruiz'],
  ['u-2', 'Lee Okafor'],
])

function entryOf(kind: string, more: Partial<EvidenceEntry> = {}): EvidenceEntry {
  const at = '2026-11-22T08:00:00.000Z' as Instant
  const whole = { schema: 'ward.evidence/1', kind, at, by: 'u-1', subject: 'u-2', sha256: '0'.repeat(64) }
  return { ...whole, ...more } as EvidenceEntry
}

describe('an entry in words', () => {
  const signedIn = { subject: 's-1', method: 'password+totp' }
  test.each<[kind: string, more: Partial<EvidenceEntry>, sentence: string]>([
    ['signed-in', signedIn, 'Dana Ruiz signed in with a password and a code.'],
    ['signed-in', { ...signedIn, method: 'passkey' }, 'Dana Ruiz signed in with a passkey.'],
    ['signed-in', { ...signedIn, method: 'palm' }, 'Dana Ruiz signed in with palm.'],
    ['sign-in-failed', { by: 'unknown' }, 'A sign-in failed (address unknown to Ward).'],
    ['sign-in-failed', { method: 'passkey' }, 'A sign-in with a passkey failed (Dana Ruiz).'],
    ['sessions-ended', {}, 'Dana Ruiz ended Lee Okafor’s sessions.'],
    ['sessions-ended', { subject: 'u-1' }, 'Dana Ruiz ended their own sessions.'],
    ['roles-changed', { given: 'Auditor', taken: '' }, 'Dana Ruiz gave Lee Okafor Auditor.'],
    ['roles-changed', { given: '', taken: 'Auditor' }, 'Dana Ruiz took Auditor from Lee Okafor.'],
    [
      'roles-changed',
      { subject: 'u-1', given: 'Auditor', selfGranted: true },
      'Dana Ruiz gave themselves Auditor, there being no other administrator.',
    ],
    ['record-kept', { subject: 'account/u-2/1' }, 'Dana Ruiz added an account for Lee Okafor.'],
    ['record-kept', { subject: 'account/u-1/3' }, 'Dana Ruiz changed their own account (version 3).'],
    ['record-kept', { subject: 'waiver/w1/2' }, 'Dana Ruiz changed the waiver w1 (version 2).'],
    ['record-kept', { subject: 'decision/164.312(d)/1' }, 'Dana Ruiz wrote the decision on 164.312(d).'],
    ['record-kept', { subject: 'identity-view/ab/1' }, 'Dana Ruiz looked at a record as received.'],
    ['record-kept', { subject: 'later/x/1' }, 'Dana Ruiz wrote the record later x.'],
    ['record-kept', { subject: 'constructor/x/1' }, 'Dana Ruiz wrote the record constructor x.'],
    ['snapshot-accepted', { by: 'command-line' }, 'Command line took in the settings of the tenant.'],
    ['assessment-recorded', { by: 'ward' }, 'Ward judged the settings.'],
    ['audit-import-recorded', { by: 'ward', stored: 1 }, 'Ward took in an audit log: 1 new event.'],
    ['activity-exported', { rows: 23 }, 'Dana Ruiz exported 23 rows of this activity.'],
    [
      'mail-sent',
      { by: 'ward', template: 'digest', tenant: 'main-street' },
      'Ward sent Lee Okafor the Monday mail about main-street.',
    ],
    ['mail-sent', { subject: 'u-1', template: 'test' }, 'Dana Ruiz sent themselves a test mail.'],
    [
      'mail-failed',
      { by: 'ward', template: 'alarm', why: 'sign-in' },
      'Ward could not send Lee Okafor an alarm by mail: the mail server did not take it (sign-in).',
    ],
    ['mail-failed', { by: 'ward', why: 'given-up' }, 'Ward gave up sending Lee Okafor a mail.'],
    [
      'mail-withheld',
      { by: 'ward', template: 'digest', kinds: 'mrn person-name' },
      'Ward held back the Monday mail for Lee Okafor, because it seemed to hold patient data (mrn person-name).',
    ],
    ['a-later-kind', { by: 'u-9' }, 'u-9 left an entry of the kind a-later-kind.'],
    ['constructor', {}, 'Dana Ruiz left an entry of the kind constructor.'],
  ])('%s %j', (kind, more, sentence) => {
    expect(entryWords(entryOf(kind, more), names).sentence).toBe(sentence)
  })

  test('every sentence is whole, whatever fields an entry lacks', () => {
    for (const kind of Object.keys(ENTRY_WORDS)) {
      const { sentence, group } = entryWords(entryOf(kind), names)
      expect(sentence, kind).toMatch(/^[A-Z].*[^.\s]\.$/)
      expect(sentence, kind).not.toMatch(/undefined|null/)
      // People are called by their names.
      if (group === 'sign-in' || group === 'people') expect(sentence, kind).not.toMatch(/\bu-\d/)
    }
  })
})

test('every group finds what is told in it, and nothing else', () => {
  const subjects = ['account/u-2/1', 'loan-reason/x/1', 'alarm/a/1', 'waiver/w1/1', 'identity-view/v/1']
  const entries = [
    ...Object.keys(ENTRY_WORDS).map(kind => entryOf(kind)),
    ...subjects.map(subject => entryOf('record-kept', { subject })),
  ]
  const isOf = (one: EvidenceEntry) => (kind: string) =>
    kind === one.kind || kind === `${one.kind}/${one.subject.split('/')[0]}`
  for (const entry of entries) {
    const found = ACTIVITY_GROUPS.filter(group => {
      const { kinds = [], except = [] } = filterOfGroup(group)
      return kinds.some(isOf(entry)) && !except.some(isOf(entry))
    })
    expect(found, `${entry.kind} ${entry.subject}`).toEqual([entryWords(entry, names).group])
  }
})

/** Where a kind stands in the code that writes entries. */
const WRITTEN = [/\bkind: '([a-z][a-z0-9-]+)',\s*by\b/g]
/** The same in code that makes its entries with `evidenceOf`. */
const WRITTEN_AT_THE_DOORS = [
  ...WRITTEN,
  /\b(?:evidenceOf|tell|note)\(\s*'([a-z][a-z0-9-]+)'/g,
  /\['([a-z][a-z0-9-]+)', by, now\]/g,
  /\bconst kind = [^\n]*'([a-z][a-z0-9-]+)'/g,
  /\bconst kind = [^\n]*? \? '([a-z][a-z0-9-]+)'/g,
]

function sources(): readonly string[] {
  const root = join(import.meta.dirname, '../..')
  return ['app', 'store', 'comply', 'collect', 'host']
    .flatMap(room =>
      readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map(file =>
        join(root, room, file),
      ),
    )
    .filter(path => /(?<!\.test|\.fixture|\.d)\.ts$/.test(path) && !/app\/web\//.test(path))
    .map(path => readFileSync(path, 'utf8'))
}

test('every kind that Ward writes has words', () => {
  const texts = sources()
  const kinds = new Set(
    texts.flatMap(text =>
      (text.includes('evidenceOf(') ? WRITTEN_AT_THE_DOORS : WRITTEN).flatMap(form =>
        [...text.matchAll(form)].flatMap(([, kind]) => (kind === undefined ? [] : [kind])),
      ),
    ),
  )
  // The forms must find what is there, or the test would find nothing to complain of.
  for (const kind of ['signed-in', 'tenant-added', 'account-reopened', 'passkey-cloned', 'roles-changed']) {
    expect([...kinds], kind).toContain(kind)
  }
  kinds.delete('record-kept')
  expect([...kinds].filter(kind => !Object.hasOwn(ENTRY_WORDS, kind))).toEqual([])
})

test('every kind of record that Ward keeps has a name', () => {
  const forms = [/\bconst KIND = '([a-z-]+)'/g, /\bkeep\(\s*(?:scope,\s*)?\{ kind: '([a-z-]+)'/g]
  const kinds = new Set(
    sources()
      .filter(text => /records\.keep|keepRecord|installationRecords/.test(text))
      .flatMap(text => forms.flatMap(form => [...text.matchAll(form)].map(([, kind = '']) => kind))),
  )
  expect([...kinds]).toEqual(expect.arrayContaining(['account', 'waiver', 'legal-hold']))
  const known = { ...RECORD_NAMES, ...PEOPLE_RECORDS, 'identity-view': true }
  expect([...kinds].filter(kind => !Object.hasOwn(known, kind))).toEqual([])
})
