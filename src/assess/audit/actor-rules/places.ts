import type { PlaceKind } from '../../../base/audit/event.ts'
import { type ActorRule, JUDGEMENT } from '../actor-rule.ts'
import { ownsPlace } from '../actor-view.ts'
import { appOf } from '../client-app.ts'

/** Places that are reached by a permission or membership, and that have no one owner. */
const SHARED_PLACES: ReadonlySet<PlaceKind> = new Set([
  'site',
  'list',
  'team',
  'channel',
  'chat',
  'group',
  'group-mailbox',
  'public-folder',
  'environment',
  'application',
])

/** People at places other than mailboxes: SharePoint, OneDrive, Teams, Power Platform. */
export const PLACE_RULES: readonly ActorRule[] = [
  {
    id: 'own-onedrive',
    class: 'owner',
    via: ({ event }) => appOf(event),
    roleDecides: false,
    when: 'A OneDrive that is the actor’s own',
    matches: ({ event, person }) => person && event.place?.kind === 'onedrive' && ownsPlace(event) === true,
    because: ["The OneDrive's address or owner is the actor's own name."],
    source: JUDGEMENT,
  },
  {
    id: 'assistant-own',
    class: 'owner',
    via: 'copilot',
    roleDecides: false,
    when: 'Copilot read for the person at a place of the person’s own',
    matches: ({ event, person }) => person && event.act === 'assistant-read' && ownsPlace(event) === true,
    because: ["Copilot read for the person, and the place is the person's own."],
    source: JUDGEMENT,
  },
  {
    id: 'onedrive-permission',
    class: 'delegate',
    via: 'permission',
    roleDecides: true,
    when: 'A OneDrive of somebody else; an administrator when a role on record at that time says so',
    matches: ({ event, person }) => person && event.place?.kind === 'onedrive' && ownsPlace(event) === false,
    because: [
      "The OneDrive is somebody else's: it was reached by a permission, and the roles on record at that time decide whether by an administrator.",
    ],
    source: JUDGEMENT,
  },
  {
    id: 'onedrive-unclear',
    class: 'unknown',
    via: 'permission',
    roleDecides: true,
    when: 'A OneDrive whose owner cannot be compared with the actor',
    matches: ({ event, person }) => person && event.place?.kind === 'onedrive',
    because: [
      'The record names actor and OneDrive in different ways: whether it is the own one cannot be told.',
    ],
    source: JUDGEMENT,
  },
  {
    id: 'place-permission',
    class: 'delegate',
    via: 'permission',
    roleDecides: true,
    when: 'A site, list, team, channel, chat, group or environment; an administrator when a role on record at that time says so',
    matches: ({ event, person }) => person && event.place !== null && SHARED_PLACES.has(event.place.kind),
    because: [
      'A place that has no one owner: it was reached by a permission or membership, and the roles on record at that time decide whether by an administrator.',
    ],
    source: JUDGEMENT,
  },
  {
    id: 'assistant',
    class: 'delegate',
    via: 'copilot',
    roleDecides: true,
    when: 'Copilot read for the person, anywhere else',
    matches: ({ event, person }) => person && event.act === 'assistant-read',
    because: ["Copilot read with the person's permissions; whose the content is stands with each item."],
    source: JUDGEMENT,
  },
  {
    id: 'person',
    class: 'unknown',
    via: null,
    roleDecides: true,
    when: 'A person is named, and no row above says more',
    matches: ({ person }) => person,
    because: ['The record names a person, and says nothing of the right by which they acted.'],
    source: JUDGEMENT,
  },
  {
    id: 'nobody',
    class: 'unknown',
    via: null,
    roleDecides: false,
    when: 'Nobody is named',
    matches: () => true,
    because: ['The record does not say who acted.'],
    source: JUDGEMENT,
  },
]
