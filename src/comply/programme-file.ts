import * as z from 'zod'
import { AppError } from '../base/app-error.ts'
import type { Organisation } from '../base/hipaa/organisation.ts'
import type { Instant } from '../base/time.ts'
import type { Decision, Programme, Waiver } from '../assess/programme.ts'
import { checkedDecision } from './decision-records.ts'
import { checkedOrganisation } from './organisation-record.ts'
import { readBody } from './record-body.ts'
import { readWaiver } from './waiver-body.ts'

const SCHEMA = 'ward.programme/1'

const entry = z.record(z.string(), z.unknown())
const file = z.strictObject({
  schema: z.literal(SCHEMA),
  organisation: entry.nullish(),
  waivers: z.array(entry).max(10_000).optional(),
  decisions: z.array(entry).max(1_000).optional(),
})

/** The programme as a file carries it from one tenant or machine to another. */
export function programmeText({ organisation, waivers, decisions }: Programme): string {
  return `${JSON.stringify({ schema: SCHEMA, organisation, waivers, decisions }, null, 2)}\n`
}

/**
 * Reads such a file. Nothing in it is believed to be signed here: it is what somebody wrote down.
 * @throws AppError bad-input naming the entry and the field
 */
export function readProgrammeFile(text: string, asOf: Instant): Programme {
  const { organisation = null, waivers = [], decisions = [] } = readBody(file, parsed(text), 'programme file')
  return {
    organisation:
      organisation === null
        ? null
        : inPlace('organisation', () => checkedOrganisation(organisation as unknown as Organisation)),
    waivers: readWaivers(waivers),
    decisions: readDecisions(decisions),
    asOf,
  }
}

function readWaivers(entries: readonly unknown[]): readonly Waiver[] {
  const waivers = entries.map((one, index) => inPlace(`waivers, entry ${index + 1}`, () => readWaiver(one)))
  const ids = new Set<string>()
  for (const [index, { id }] of waivers.entries()) {
    if (ids.has(id)) {
      throw bad(`The programme file's waivers, entry ${index + 1}, has the id of one before it.`)
    }
    ids.add(id)
  }
  return waivers
}

function readDecisions(entries: readonly object[]): readonly Decision[] {
  // checkedDecision reads every field before it believes any.
  const decisions = entries.map((one, index) =>
    inPlace(`decisions, entry ${index + 1}`, () => checkedDecision(one as Decision)),
  )
  const citations = new Set<string>()
  for (const { citation } of decisions) {
    if (citations.has(citation)) {
      throw bad(`The programme file decides twice about 45 CFR ${citation}; keep the last.`)
    }
    citations.add(citation)
  }
  return decisions
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw bad('The programme file is not JSON. “ward programme show --json” writes one.')
  }
}

function inPlace<T>(place: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof AppError) throw bad(`In the programme file's ${place}: ${error.message}`)
    throw error
  }
}

function bad(sentence: string): AppError {
  return new AppError('bad-input', sentence)
}
