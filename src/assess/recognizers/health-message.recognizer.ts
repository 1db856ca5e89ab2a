import type { Line } from '../scanning/line.ts'
import { defineRecognizer, type Hit } from './define-recognizer.ts'

/**
 * Messages between health systems, by how they are built: HL7 version 2, X12 837 and 835, FHIR and CDA. The segment that
 * names the patient is identity and care at once; the frame alone says that health is spoken of.
 */
export const healthMessage = defineRecognizer({
  id: 'health-message',
  title: 'Message between health systems',
  subject: 'health',
  source: {
    name: 'HL7 Version 2.9 chapter 3 (PID); ASC X12 005010X222 (NM1); HL7 FHIR R4, Patient; HL7 CDA R2',
    url: 'https://hl7.org/fhir/R4/patient.html',
    asOf: '2026-11-22',
  },
  needs: { digits: 8, heads: ['msh', 'pid', 'isa', 'nm', 'resourcetype', 'clinicaldocument'] },
  because: {
    frame: 'the frame of a message between health systems',
    patient: 'the part of a message between health systems that names the patient',
  },
  find: ({ kept }, found) => {
    for (const [pattern, kind] of FORMS) each(kept, pattern, kind, found)
  },
})

type Kind = 'frame' | 'patient'

const FORMS: readonly (readonly [pattern: RegExp, kind: Kind])[] = [
  [/MSH\|\^~\\&/g, 'frame'],
  // Set id, external id, internal id with its authority, alternate id, name: some id or a name must be there.
  [/PID\|\d{0,4}\|[^|\r\n]{0,80}\|[^|\r\n]{0,120}\|[^|\r\n]{0,80}\|[^|\r\n]{1,120}/g, 'patient'],
  [/ISA\*\d\d\*[^*\r\n]{10}\*\d\d\*/g, 'frame'],
  // Patient (QC), insured or subscriber (IL), a person (1): surname and first name.
  [/NM1\*(?:QC|IL)\*1\*[^*~\r\n]{1,60}\*[^*~\r\n]{1,35}/g, 'patient'],
  [/"resourceType"\s{0,9}:\s{0,9}"Patient"/g, 'patient'],
  [
    /"resourceType"\s{0,9}:\s{0,9}"(?:Observation|Condition|Encounter|MedicationRequest|Procedure|Claim|Coverage|DiagnosticReport|Immunization|AllergyIntolerance|ExplanationOfBenefit|CarePlan|Bundle)"/g,
    'frame',
  ],
  [/<(?:\w{1,20}:)?ClinicalDocument[\s>]/g, 'frame'],
]

const HITS = {
  frame: { class: 'H1', confidence: 70 },
  patient: { class: 'D', confidence: 85 },
} as const satisfies { readonly [K in Kind]: Pick<Hit, 'class' | 'confidence'> }

function each(text: Line['kept'], pattern: RegExp, kind: Kind, found: (hit: Hit) => void): void {
  for (const { 0: piece, index } of text.matchAll(pattern)) {
    found({ ...HITS[kind], from: index, to: index + piece.length, because: kind })
  }
}
