import * as z from 'zod'
import { AppError } from '../../base/app-error.ts'
import { ACCEPTED_ROLE_NAMES, CHANNELS } from '../../base/contact/accepted.ts'
import { OFFICES } from '../../base/contact/offices.ts'
import { isDay } from '../../base/days.ts'
import type { TenantScope } from '../../base/ids.ts'
import type { Instant } from '../../base/time.ts'
import { dayIn } from '../../base/time-zone.ts'
import type { Store } from '../../store/store.ts'
import { keptOrganisation } from '../organisation-record.ts'
import { line, moment, readBody, words } from '../record-body.ts'
import type { ActScene } from './act-scene.ts'
import type { Contact } from './contact-body.ts'
import { keepContact } from './contact-records.ts'
import { keepDesignation } from './designation-records.ts'
import { afterAct, type LaterAct } from './later-acts.ts'
import { named } from './naming.ts'

const who = z.string().regex(/^[a-z]{1,30}$/)
const day = z.string().refine(isDay)
const act = { by: who, at: moment }

const story = z.strictObject({
  schema: z.literal('ward.practice-contact/1'),
  people: z.record(who, z.strictObject({ name: line(), email: line(320) })),
  named: z.strictObject({
    ...act,
    contact: who,
    readBy: line(300),
    role: z.enum(ACCEPTED_ROLE_NAMES),
    words: words(1_000),
    why: words(1_000).nullable(),
  }),
  acts: z.array(
    z.discriminatedUnion('did', [
      z.strictObject({ did: z.literal('sent'), on: day, channel: z.enum(CHANNELS), note: words(), ...act }),
      z.strictObject({
        did: z.literal('answered'),
        on: day,
        says: z.enum(['confirmed', 'refused', 'other-channel', 'other']),
        note: words(),
        ...act,
      }),
    ]),
  ),
  designations: z.array(
    z.strictObject({
      office: z.enum(OFFICES),
      holder: who,
      deputy: who.nullable(),
      from: day,
      until: day.nullable(),
      why: words(1_000).nullable(),
      ...act,
    }),
  ),
})
export type ContactStory = Omit<z.infer<typeof story>, 'schema'>

const DEED = { by: 'ward' } as const

/** Whom a made-up clinic named, and what it did since. @throws AppError bad-input naming the field */
export function readContactStory(text: string): ContactStory {
  const { schema: _, ...read } = readBody(story, JSON.parse(text), 'story of the contact')
  return read
}

/**
 * Keeps it in a tenant that has no contact yet, as if they had done it there: before any facts were read in, so that the
 * role was attested.
 * @param until the clinic’s now: nothing of the story is later
 * @throws AppError bad-input, conflict, lease-held
 */
export async function keepContactStory(
  store: Pick<Store, 'records'>,
  scope: TenantScope,
  told: ContactStory,
  until: Instant,
): Promise<void> {
  const { value: organisation } = await keptOrganisation(store, scope)
  const personOf = (id: string) => {
    const found = told.people[id]
    if (found === undefined)
      throw new AppError('bad-input', `The story names ${id}, who is not among its people.`)
    return found
  }
  const scene = (contact: Contact | null, { by, at }: { by: string; at: Instant }): ActScene => {
    if (at > until) throw new AppError('bad-input', 'The story tells of what has not happened yet.')
    const { name, email } = personOf(by)
    return {
      contact,
      state: contact === null ? 'none' : contact.basis,
      sources: [],
      domains: null,
      organisation: organisation?.name ?? null,
      account: { id: `practice-${by}`, name, email, objectId: null, roles: ['hipaa-administrator'] },
      now: at,
      today: dayIn(at, organisation?.timeZone ?? null),
    }
  }
  const { contact, readBy, role, words: attested, why, ...first } = told.named
  const { name, email } = personOf(contact)
  const domain = email.split('@').at(-1) ?? ''
  let last = named(scene(null, first), {
    person: { accountName: email, domain, name, email, phone: null },
    mailbox: { monitored: true, readBy },
    attested: { role, words: attested },
    why,
  })
  await keepContact(store, scope, last, 0, DEED)
  for (const [index, each] of told.acts.entries()) {
    last = afterAct(scene(last, each), laterAct(each, personOf(each.by).name, last))
    await keepContact(store, scope, last, index + 1, DEED)
  }
  for (const { office, holder, deputy, from, until: end, why: because, by, at } of told.designations) {
    const designation = {
      office,
      holder: { account: null, ...personOf(holder) },
      deputy: deputy === null ? null : { account: null, ...personOf(deputy) },
      from,
      until: end,
      document: null,
      signature: null,
      why: because,
      ended: null,
      by: { id: `practice-${by}`, name: personOf(by).name },
      at,
    }
    await keepDesignation(store, scope, designation, 0, DEED)
  }
}

function laterAct(each: ContactStory['acts'][number], sentBy: string, { request }: Contact): LaterAct {
  if (each.did === 'answered') return { act: 'answered', on: each.on, says: each.says, note: each.note }
  const { on, channel, note } = each
  return { act: 'sent', on, channel, sentBy, note, sha256: request?.sha256 ?? '' }
}
