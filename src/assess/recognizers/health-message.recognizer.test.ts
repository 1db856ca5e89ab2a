import { describe, expect, it } from 'vitest'
import { healthMessage } from './health-message.recognizer.ts'
import { recognize } from './recognize.fixture.ts'

describe('message between health systems', () => {
  it.each<[because: string, text: string, found: string, kind: string]>([
    ['the header of HL7 version 2', 'MSH|^~\\&|LAB|HARBOR|EHR|20260301120000', 'MSH|^~\\&', 'H1'],
    [
      'the patient of HL7 version 2',
      'PID|1||00456123^^^HARBOR^MR||ROE^JANE^Q||19800414|F',
      'PID|1||00456123^^^HARBOR^MR||ROE^JANE^Q',
      'D',
    ],
    [
      'the envelope of X12',
      'ISA*00*          *00*          *ZZ*SENDER         *260301*1200*^*00501*000000905',
      'ISA*00*          *00*',
      'H1',
    ],
    ['the patient of a claim', 'NM1*QC*1*ROE*JANE****MI*12345678901', 'NM1*QC*1*ROE*JANE', 'D'],
    ['the subscriber of a claim', 'NM1*IL*1*ROE*JOHN****MI*12345678901', 'NM1*IL*1*ROE*JOHN', 'D'],
    [
      'a patient in FHIR',
      '{"resourceType": "Patient", "birthDate": "1980-04-14"}',
      '"resourceType": "Patient"',
      'D',
    ],
    [
      'a finding in FHIR',
      '{"resourceType":"Observation","id":"20260301"}',
      '"resourceType":"Observation"',
      'H1',
    ],
    [
      'a clinical document',
      '<ClinicalDocument xmlns="urn:hl7-org:v3"> 2.16.840.1.113883',
      '<ClinicalDocument ',
      'H1',
    ],
  ])('finds it: %s', (_, text, found, kind) => {
    expect(recognize(healthMessage, text, { field: 'text' })).toMatchObject([{ text: found, class: kind }])
  })

  it.each<[because: string, text: string]>([
    ['a provider is no patient', 'NM1*85*2*HARBOR CLINIC*****XX*1234567893'],
    ['a table with a column PID', 'PID | 12345678 | running'],
    ['a process list', 'PID 12345678 node'],
    ['other JSON', '{"resourceType":"VirtualMachine","id":"20260301"}'],
    ['a word alone', 'ISA meeting 20260301'],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(healthMessage, text, { field: 'text' })).toEqual([])
  })
})
