import * as z from 'zod'
import { AppError } from '../../base/app-error.ts'
import type { TenantScope } from '../../base/ids.ts'
import type { PdfText } from '../../base/signing/pdf-text.ts'
import type { Instant } from '../../base/time.ts'
import { dayIn } from '../../base/time-zone.ts'
import type { Store } from '../../store/store.ts'
import { keptOrganisation } from '../organisation-record.ts'
import { line, moment, readBody, words } from '../record-body.ts'
import { answerBody, day, documentBody, licenceBody, type Person, surroundings } from './agreement-body.ts'
import { keepAgreement, keepLook } from './agreement-records.ts'
import { attestationSentence } from './agreement-text.ts'
import { attest, begin, review } from './agreement-transitions.ts'
import { LOOK_RESULTS } from './later-bodies.ts'

const who = z.string().regex(/^[a-z]{1,30}$/)
const act = { by: who, at: moment }
const pages = z.strictObject({ title: line(), paragraphs: z.array(words()).min(1).max(50) })

const story = z.strictObject({
  schema: z.literal('ward.practice-microsoft-agreement/1'),
  people: z.record(who, z.strictObject({ name: line(), capacity: line() })),
  document: documentBody.omit({ file: true }).extend({ pages }),
  licence: licenceBody,
  begun: z.strictObject(act),
  reviewed: z.strictObject({ ...act, answers: z.array(answerBody) }),
  attested: z.strictObject({
    ...act,
    acceptedBy: z.strictObject({ name: line(), capacity: line() }),
    acceptedOn: day,
    pages,
  }),
  /** What was known of the tenant when it was attested. */
  known: surroundings,
  looks: z.array(
    z.strictObject({
      ...act,
      found: z.enum(LOOK_RESULTS),
      document: documentBody.omit({ file: true }).nullable(),
      scopeAsOf: line(40).nullable(),
      note: z.string().max(1_000),
    }),
  ),
})
export type MicrosoftAgreementStory = Omit<z.infer<typeof story>, 'schema'>

/** The id of the clinic's record: its store is made anew at every start, so it may as well be the same. */
const ID = 'ma-0c1e2d3f4a5b6978'
const DEED = { by: 'ward' } as const

/** What a made-up clinic kept of Microsoft's agreement. @throws AppError bad-input naming the field */
export function readMicrosoftAgreementStory(text: string): MicrosoftAgreementStory {
  const { schema: _, ...read } = readBody(story, JSON.parse(text), 'story of Microsoft’s agreement')
  return read
}

/**
 * Keeps it in a tenant that has no record yet, as if they had done it there; its documents are real PDFs.
 * @param until the clinic’s now: nothing of the story is later
 * @param compose makes the PDFs, which lies in another room
 * @throws AppError bad-input, conflict, lease-held
 */
export async function keepMicrosoftAgreementStory(
  store: Pick<Store, 'records' | 'documents'>,
  scope: TenantScope,
  told: MicrosoftAgreementStory,
  until: Instant,
  compose: (text: PdfText) => Promise<Uint8Array>,
): Promise<void> {
  const { value: profile } = await keptOrganisation(store, scope)
  const organisation = profile?.name ?? scope.tenant
  const doing = ({ by, at }: { by: string; at: Instant }) => {
    const found = told.people[by]
    if (found === undefined)
      throw new AppError('bad-input', `The story names ${by}, who is not among its people.`)
    if (at > until) throw new AppError('bad-input', 'The story tells of what has not happened yet.')
    const person: Person = { id: `practice-${by}`, ...found }
    return { by: person, at }
  }
  const keepPdf = async (
    { title, paragraphs }: { title: string; paragraphs: readonly string[] },
    at: Instant,
  ) => {
    const parts = paragraphs.map(text => ({ kind: 'paragraph', text }) as const)
    const { sha256, bytes } = await store.documents.keep(scope, await compose({ title, at, parts }), DEED)
    // Some lines each: they fit on a page.
    return { sha256, bytes, pages: 1 }
  }
  const today = (at: Instant) => dayIn(at, profile?.timeZone ?? null)
  const { pages: copy, ...named } = told.document
  const { begun, reviewed, attested, licence } = told
  const document = { ...named, file: await keepPdf(copy, begun.at) }
  const first = begin({ document, licence }, doing(begun), today(begun.at))
  const second = review(first, 'drafted', reviewed.answers, doing(reviewed))
  const { acceptedBy, acceptedOn } = attested
  const file = await keepPdf(attested.pages, attested.at)
  const sentence = attestationSentence({
    organisation,
    document,
    acceptedBy,
    acceptedOn,
    sha256: file.sha256,
  })
  const attestation = { file, acceptedBy, acceptedOn, sentence, surroundings: told.known, ...doing(attested) }
  const third = attest(second, 'reviewed', attestation, today(attested.at))
  for (const [version, value] of [first, second, third].entries()) {
    await keepAgreement(store, scope, { id: ID, value }, version, DEED)
  }
  for (const [seen, { by, at, ...look }] of told.looks.entries()) {
    await keepLook(store, scope, { ...look, sha256: null, ...doing({ by, at }) }, seen, DEED)
  }
}
