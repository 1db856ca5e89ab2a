import { expect, it } from 'vitest'
import type { EventChanges } from '../../assess/audit/audit-event.fixture.ts'
import { eventJson } from './event-json.ts'
import { exportedRecord } from './exported.fixture.ts'
import type { Raw } from './raw.ts'

const GUID = '44444444-dddd-4eee-8fff-555555555555'
const PATH = 'https://clinic.example/Documents/Quackenbush.pdf'

/** P22: what can name a patient stays away unless it is asked for. */
it.each<{ why: string; event: EventChanges; part: string; masked: unknown; open: unknown }>([
  {
    why: 'a file by its address',
    event: { items: [{ kind: 'file', id: PATH, folder: 'Documents', bytes: 3 }] },
    part: 'items',
    masked: [{ kind: 'file', id: null, bytes: 3 }],
    open: [{ kind: 'file', id: PATH, bytes: 3, folder: 'Documents' }],
  },
  {
    why: 'a file by its id, and its folder',
    event: { items: [{ kind: 'file', id: GUID, folder: 'Quackenbush', bytes: null }] },
    part: 'items',
    masked: [{ kind: 'file', id: GUID, bytes: null }],
    open: [{ kind: 'file', id: GUID, bytes: null, folder: 'Quackenbush' }],
  },
  {
    why: 'a message by its internet id',
    event: { items: [{ kind: 'message', id: '<1@clinic.example>', folder: '\\Inbox', bytes: null }] },
    part: 'items',
    masked: [{ kind: 'message', id: '<1@clinic.example>', bytes: null }],
    open: [{ kind: 'message', id: '<1@clinic.example>', bytes: null, folder: '\\Inbox' }],
  },
  {
    why: 'an attachment is named like a file',
    event: { items: [{ kind: 'attachment', id: 'Quackenbush.pdf', folder: null, bytes: null }] },
    part: 'items',
    masked: [{ kind: 'attachment', id: null, bytes: null }],
    open: [{ kind: 'attachment', id: 'Quackenbush.pdf', bytes: null, folder: null }],
  },
  {
    why: 'a target that is a file',
    event: { target: { kind: 'file', id: PATH, name: 'Quackenbush.pdf' } },
    part: 'target',
    masked: { kind: 'file', id: null, name: null },
    open: { kind: 'file', id: PATH, name: 'Quackenbush.pdf' },
  },
  {
    why: 'a target that is a person',
    event: { target: { kind: 'user', id: 'a@clinic.example', name: 'A@clinic.example' } },
    part: 'target',
    masked: { kind: 'user', id: 'a@clinic.example', name: 'A@clinic.example' },
    open: { kind: 'user', id: 'a@clinic.example', name: 'A@clinic.example' },
  },
  {
    why: 'a case of eDiscovery is named by people',
    event: { place: { kind: 'ediscovery-case', id: GUID, name: 'Quackenbush v. Clinic' } },
    part: 'place',
    masked: { kind: 'ediscovery-case', id: GUID, name: null },
    open: { kind: 'ediscovery-case', id: GUID, name: 'Quackenbush v. Clinic' },
  },
])('$why', ({ event, part, masked, open }) => {
  const one = exportedRecord({}, event)
  expect(eventJson(one, { words: false })[part]).toEqual(masked)
  expect(eventJson(one, { words: true })[part]).toEqual(open)
})

it.each<{ why: string; record: Raw; words: unknown }>([
  { why: 'nothing', record: {}, words: { subjects: [], files: [], paths: [] } },
  { why: 'a message', record: { Item: { Subject: 'a' } }, words: { subjects: ['a'], files: [], paths: [] } },
  {
    why: 'messages of a moved group, each subject once',
    record: { AffectedItems: [{ Subject: 'a' }, { Subject: 'b' }, { Subject: 'a' }] },
    words: { subjects: ['a', 'b'], files: [], paths: [] },
  },
  {
    why: 'a file of a rule against data loss',
    record: { SharePointMetaData: { FileName: 'f', FilePathUrl: PATH } },
    words: { subjects: [], files: ['f'], paths: [PATH] },
  },
  {
    why: 'an object that is no path',
    record: { ObjectId: GUID },
    words: { subjects: [], files: [], paths: [] },
  },
])('words: $why', ({ record, words }) => {
  expect(eventJson(exportedRecord(record), { words: true }).words).toEqual(words)
  expect(eventJson(exportedRecord(record), { words: false })).not.toHaveProperty('words')
})
