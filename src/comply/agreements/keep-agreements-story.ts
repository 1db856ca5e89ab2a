import * as z from 'zod'
import {
  AGENT_ANSWERS,
  AGREEMENT_KINDS,
  BREACH_OUTCOMES,
  DIRECTIONS,
  OFFSHORE_ANSWERS,
} from '../../base/agreements/agreement.ts'
import { clausesOf } from '../../base/agreements/clauses.ts'
import type { TenantScope } from '../../base/ids.ts'
import type { PdfText } from '../../base/signing/pdf-text.ts'
import type { Instant } from '../../base/time.ts'
import type { Store } from '../../store/store.ts'
import { line, moment, readBody, words } from '../record-body.ts'
import { day } from './agreement-body.ts'
import type { AgreementWork, Doer } from './agreement-records.ts'
import { attestSigned } from './attestation.ts'
import { addBreach, addCureStep, settleBreach } from './breaches.ts'
import { keepClauseCheck } from './clause-check-records.ts'
import { addAgreement } from './drafts.ts'
import { terminateAgreement } from './endings.ts'

const who = z.string().regex(/^[a-z]{1,30}$/)
const act = { by: who, at: moment }
const signer = z.strictObject({ name: line(), title: line(), on: day })
const days = z.int().nullable()

const one = z.strictObject({
  party: line(),
  direction: z.enum(DIRECTIONS),
  kind: z.enum(AGREEMENT_KINDS),
  title: line(),
  label: line(60).nullable(),
  effective: day.nullable(),
  until: day.nullable(),
  breachDays: days,
  endingDays: days,
  agent: z.enum(AGENT_ANSWERS),
  services: z.array(line()),
  offshore: z.enum(OFFSHORE_ANSWERS),
  law: line(),
  /** Clauses that the paper does not have. */
  lacks: z.array(line(4)),
  made: z.strictObject(act),
  attested: z.strictObject({ ...act, capacity: line(), ours: signer, theirs: signer }).nullable(),
  checked: z.strictObject(act).nullable(),
  ended: z.strictObject({ ...act, from: day, why: words() }).nullable(),
  breach: z
    .strictObject({
      ...act,
      learned: day,
      what: words(),
      steps: z.array(z.strictObject({ ...act, on: day, what: words() })),
      outcome: z.strictObject({ ...act, on: day, kind: z.enum(BREACH_OUTCOMES), why: words() }).nullable(),
    })
    .nullable(),
  /** The version, as it stands on the paper, of the agreement with the same party that it is to take the place of. */
  follows: line(60).optional(),
})

const story = z.strictObject({
  schema: z.literal('ward.practice-agreements/1'),
  us: line(),
  people: z.record(who, line()),
  agreements: z.array(one),
})
export type AgreementsStory = Omit<z.infer<typeof story>, 'schema'>
type Told = z.infer<typeof one>

/** What the people of a made-up clinic did with agreements. @throws AppError bad-input naming the field */
export function readAgreementsStory(text: string): AgreementsStory {
  const { schema: _, ...read } = readBody(story, JSON.parse(text), 'story of the agreements')
  return read
}

/** A paper of the story as a file: report/pdf makes it, which this room does not know. */
export type PrintPaper = (text: PdfText) => Promise<{ readonly bytes: Uint8Array; readonly pages: number }>

/**
 * Keeps it in a tenant that has no agreements yet, as if they had done it there.
 * @throws AppError bad-input for what no agreement has, conflict, lease-held
 */
export async function keepAgreementsStory(
  store: Pick<Store, 'records' | 'documents'>,
  scope: TenantScope,
  { us, people, agreements }: AgreementsStory,
  print: PrintPaper,
): Promise<void> {
  const doer = (id: string): Doer => ({ id: `practice-${id}`, name: people[id] ?? id })
  const at = (now: Instant): AgreementWork => ({ store, scope, now: () => now })
  const kept = new Map<string, { readonly id: string; readonly version: number }>()
  for (const [index, told] of agreements.entries()) {
    const followed = told.follows === undefined ? null : (kept.get(`${told.party} ${told.follows}`) ?? null)
    const made = await added(
      at(told.made.at),
      told,
      { us, index, print, supersedes: followed },
      doer(told.made.by),
    )
    let { version } = made
    if (told.attested !== null) {
      const { by, at: moment, ours, theirs, capacity } = told.attested
      const attester = { ...doer(by), capacity }
      const asked = { expects: version, sha256: made.sha256, ours, theirs, name: attester.name }
      version = (await attestSigned(at(moment), made.id, asked, attester)).version
    }
    if (told.checked !== null) {
      const read = { sha256: made.sha256, clauses: clausesRead(told), expects: 0 }
      await keepClauseCheck(at(told.checked.at), made.id, read, doer(told.checked.by))
    }
    if (told.breach !== null) version = await keptBreach(at, made.id, version, told.breach, doer)
    if (told.ended !== null) {
      const { by, at: moment, from, why } = told.ended
      await terminateAgreement(at(moment), made.id, { expects: version, from, why }, doer(by))
    }
    kept.set(`${told.party} ${told.label ?? ''}`, { id: made.id, version })
  }
}

interface Added {
  readonly us: string
  readonly index: number
  readonly print: PrintPaper
  readonly supersedes: { readonly id: string; readonly version: number } | null
}

async function added(work: AgreementWork, told: Told, { us, index, print, supersedes }: Added, by: Doer) {
  const { bytes, pages } = await print(paperOf(told, us))
  const { sha256 } = await work.store.documents.keep(work.scope, bytes, { by: by.id })
  const { direction, kind, party, title, label, effective, until, agent, services, law, offshore } = told
  const terms = {
    direction,
    kind,
    party: { vendor: null, name: party },
    title,
    label,
    document: { sha256, bytes: bytes.length, pages, from: 'upload' as const },
    attempt: null,
    effective,
    until,
    notice: { breach: told.breachDays, ending: told.endingDays },
    agent,
    services,
    regions: [],
    commercial: { indemnity: null, offshore, insurance: null, law },
  }
  const key = (index + 1).toString(16).padStart(16, '0')
  const { value, version } = await addAgreement(work, { key, terms, supersedes }, by)
  return { id: value.id, version, sha256 }
}

/** The paper as the other side wrote it: each clause that it has, in its own section. */
function paperOf({ kind, title, party, lacks }: Told, us: string): PdfText {
  const there = clausesOf(kind).filter(({ id }) => !lacks.includes(id))
  return {
    title,
    parts: [
      { kind: 'paragraph', text: `Made up for Ward’s practice clinic. Between ${us} and ${party}.` },
      ...there.flatMap((clause, index) => [
        { kind: 'heading' as const, text: `${index + 1}. ${clause.title}` },
        { kind: 'paragraph' as const, text: clause.typical },
      ]),
    ],
  }
}

function clausesRead({ kind, lacks }: Told) {
  const there = clausesOf(kind).filter(({ id }) => !lacks.includes(id))
  return clausesOf(kind).map(clause => {
    const section = there.indexOf(clause) + 1
    return section === 0
      ? {
          clause: clause.id,
          result: 'absent' as const,
          page: null,
          quote: null,
          note: 'Asked them for an amendment.',
        }
      : { clause: clause.id, result: 'present' as const, page: `section ${section}`, quote: null, note: null }
  })
}

async function keptBreach(
  at: (now: Instant) => AgreementWork,
  id: string,
  expects: number,
  { by, at: moment, learned, what, steps, outcome }: NonNullable<Told['breach']>,
  doer: (id: string) => Doer,
): Promise<number> {
  let { version } = await addBreach(at(moment), id, { expects, learned, what }, doer(by))
  for (const step of steps) {
    const said = { expects: version, on: step.on, what: step.what }
    version = (await addCureStep(at(step.at), id, 1, said, doer(step.by))).version
  }
  if (outcome === null) return version
  const { kind, on, why } = outcome
  const said = { expects: version, kind, on, why }
  return (await settleBreach(at(outcome.at), id, 1, said, doer(outcome.by))).version
}
