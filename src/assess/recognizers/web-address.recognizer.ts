import { isPathLike } from '../scanning/field.ts'
import type { Line } from '../scanning/line.ts'
import { defineRecognizer, type Hit } from './define-recognizer.ts'

/**
 * A web address identifies by what its path and query say: a key such as `mrn=` is a label, and the value behind it the
 * evidence. The address itself is next to nothing, and nothing at all in a field that holds only addresses.
 */
export const webAddress = defineRecognizer({
  id: 'web-address',
  title: 'Web address',
  subject: 'N',
  source: {
    name: 'RFC 3986, Uniform Resource Identifier; HL7 FHIR R4, RESTful API, 3.1.0.1',
    url: 'https://www.rfc-editor.org/rfc/rfc3986',
    asOf: '2026-11-22',
  },
  needs: { signs: ['/', ':', '.'] },
  because: {
    address: 'a web address',
    record: 'a number of a patient’s record behind its key in a web address',
    member: 'a number of a health plan behind its key in a web address',
    ssn: 'a social security number behind its key in a web address',
    dob: 'a date of birth behind its key in a web address',
    name: 'a person’s name behind its key in a web address',
    resource: 'a number of a patient’s record in the path of a web address',
  },
  find: (line, found) => {
    const { kept, field } = line
    const address = kept.includes('://')
    if (!address && field !== 'url') return
    findKeys(line, found)
    if (!address || isPathLike(field)) return
    for (const { 0: url, index } of kept.matchAll(ADDRESS)) {
      found({ class: 'I2', from: index, to: index + url.length, confidence: 5, because: 'address' })
    }
  },
})

/** A scheme and a host with a dot; signs that end a sentence or a quotation are no part of it. */
const ADDRESS = /https?:\/\/[a-z0-9-]{1,63}\.[^\s"'<>()]{1,1000}(?<![.,;:!?])/gi

type Kind = 'record' | 'member' | 'ssn' | 'dob' | 'name'

/** Folding sets inner capitals apart: "patientId" is "patient Id". */
const KEYS =
  /[?&;#](?:(?<record>mrn|medical[ _-]?record(?:[ _-]?(?:no|num|number|id))?|patient(?:[ _-]?(?:id|no|num|number|mrn))?|pat[ _-]?id|pid|chart(?:[ _-]?(?:id|no|num|number))?|encounter[ _-]?(?:id|no|num|number)?|csn)|(?<member>member[ _-]?(?:id|no|num|number)|subscriber[ _-]?(?:id|no|num|number)|mbi|hicn|medicare[ _-]?(?:id|no|num|number)|claim[ _-]?(?:id|no|num|number))|(?<ssn>ssn|social)|(?<dob>dob|date[ _-]?of[ _-]?birth|birth[ _-]?date)|(?<name>(?:patient|full|last|family|sur)[ _-]?name|lname|last))=(?<value>[^&#;\s]{2,64})/gi

/** FHIR: ".../Patient/12345"; portals do alike. Numbers or UUIDs. */
const RESOURCE =
  /\/(?:patients?|charts?|encounters?|members?)\/(?<value>[a-f\d]{8}-[a-f\d]{4}-[a-f\d]{4}-[a-f\d]{4}-[a-f\d]{12}|[a-z]{0,3}-?\d{4,14})(?![a-z\d])/gi

const CLASSES = {
  record: { class: 'D', confidence: 90 },
  member: { class: 'D', confidence: 80 },
  ssn: { class: 'I1', confidence: 90 },
  dob: { class: 'I1', confidence: 90 },
  name: { class: 'I1', confidence: 60 },
} as const satisfies { readonly [K in Kind]: Pick<Hit, 'class' | 'confidence'> }

/** A number or a date, no word: "patient=new", "dob=required"; a name has no number. */
function isValue(kind: Kind, value: string): boolean {
  const digits = value.match(/\d/g)?.length ?? 0
  return kind === 'name' ? digits === 0 && /^[\p{L}'+ %-]{3,}$/u.test(value) : digits >= 4
}

function findKeys({ kept }: Line, found: (hit: Hit) => void): void {
  if (kept.includes('=')) {
    for (const match of kept.matchAll(KEYS)) {
      const groups = match.groups as { readonly [name: string]: string | undefined }
      const value = groups['value'] as string
      const kind = (['record', 'member', 'ssn', 'dob', 'name'] as const).find(
        each => groups[each] !== undefined,
      )
      if (kind === undefined || !isValue(kind, value)) continue
      const to = match.index + match[0].length
      found({ ...CLASSES[kind], from: to - value.length, to, because: kind })
    }
  }
  for (const match of kept.matchAll(RESOURCE)) {
    const value = match.groups?.['value'] as string
    const to = match.index + match[0].length
    found({ class: 'D', from: to - value.length, to, confidence: 70, because: 'resource' })
  }
}
