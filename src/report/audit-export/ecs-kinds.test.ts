import { expect, it } from 'vitest'
import { auditEvent, type EventChanges } from '../../assess/audit/audit-event.fixture.ts'
import { eventKind, kindsOf } from './ecs-kinds.ts'

/** What ECS 8 allows: https://www.elastic.co/guide/en/ecs/8.17/ecs-allowed-values-event-category.html and -event-type. */
const CATEGORIES = ['authentication', 'configuration', 'email', 'file', 'iam', 'web']
const TYPES = ['access', 'admin', 'change', 'creation', 'deletion', 'end', 'group', 'info', 'start', 'user']

const mailbox = { kind: 'mailbox', id: 'm', name: 'm' } as const
const message = { kind: 'message', id: '<1>', folder: null, bytes: null } as const
const file = { kind: 'file', id: 'f', folder: null, bytes: null } as const

it.each<{ why: string; event: EventChanges; category: readonly string[]; type: readonly string[] }>([
  { why: 'nothing is known of it', event: {}, category: ['web'], type: ['info'] },
  {
    why: 'a sign-in by its record type',
    event: { recordType: 15 },
    category: ['web', 'authentication'],
    type: ['info', 'start', 'access'],
  },
  {
    why: 'a message that was read',
    event: { act: 'read', place: mailbox, items: [message] },
    category: ['web', 'email'],
    type: ['info', 'access'],
  },
  {
    why: 'a file that was removed',
    event: { act: 'delete', recordType: 6, items: [file] },
    category: ['web', 'file'],
    type: ['info', 'deletion'],
  },
  { why: 'a right', event: { act: 'grant' }, category: ['web', 'iam'], type: ['info', 'admin', 'change'] },
  {
    why: 'a group by its name',
    event: { act: 'group-change', operation: 'Add group.' },
    category: ['web', 'iam'],
    type: ['info', 'group', 'creation'],
  },
  {
    why: 'a team that was removed',
    event: { act: 'team', operation: 'TeamDeleted' },
    category: ['web', 'iam'],
    type: ['info', 'group', 'deletion'],
  },
  {
    why: 'a member of a group is no group',
    event: { act: 'group-add', operation: 'Add member to group.' },
    category: ['web', 'iam'],
    type: ['info', 'group', 'change'],
  },
  {
    why: 'auditing itself',
    event: { act: 'audit-setting' },
    category: ['web', 'configuration'],
    type: ['info', 'change'],
  },
])('$why', ({ event, category, type }) => {
  const kinds = kindsOf(auditEvent(event))
  expect(kinds).toEqual({ category, type })
  expect(kinds.category.filter(one => !CATEGORIES.includes(one))).toEqual([])
  expect(kinds.type.filter(one => !TYPES.includes(one))).toEqual([])
})

it.each<{ why: string; event: EventChanges; kind: string }>([
  { why: 'what Microsoft’s rules raised', event: { act: 'alert' }, kind: 'alert' },
  {
    why: 'a rule against data loss, also where its match was undone',
    event: { recordType: 13 },
    kind: 'alert',
  },
  { why: 'everything else', event: { act: 'read' }, kind: 'event' },
])('kind: $why', ({ event, kind }) => {
  expect(eventKind(auditEvent(event))).toBe(kind)
})
