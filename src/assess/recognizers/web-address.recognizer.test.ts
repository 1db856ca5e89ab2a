import { describe, expect, it } from 'vitest'
import { recognize } from './recognize.fixture.ts'
import { webAddress } from './web-address.recognizer.ts'

describe('web address', () => {
  it.each<[text: string, found: string, kind: string]>([
    ['https://portal.example.org/view?mrn=1234567', '1234567', 'D'],
    ['https://portal.example.org/view?a=1&patientId=AB-12345&x=1', 'AB-12345', 'D'],
    ['https://portal.example.org/view?member_id=W1234567', 'W1234567', 'D'],
    ['https://portal.example.org/view?dob=1980-04-14', '1980-04-14', 'I1'],
    ['https://portal.example.org/view?ssn=536904399', '536904399', 'I1'],
    ['/chart.aspx?MRN=1234567', '1234567', 'D'],
    ['https://portal.example.org/fhir/Patient/12345/labs', '12345', 'D'],
  ])('finds what a key or the path labels: %s', (text, found, kind) => {
    expect(recognize(webAddress, text, { field: 'url' })).toMatchObject([{ text: found, class: kind }])
  })

  it('in other text the address itself is next to nothing', () => {
    expect(recognize(webAddress, 'see "https://www.example.org/a?b=1".')).toMatchObject([
      { text: 'https://www.example.org/a?b=1', class: 'I2', confidence: 5, because: 'address' },
    ])
  })

  it.each<[because: string, text: string]>([
    ['a word is no number', 'https://portal.example.org/?patient=new&dob=required'],
    ['another key', 'https://portal.example.org/?page=12345&formrn=12345'],
    ['another path', 'https://portal.example.org/inpatients/12345'],
    ['a page', 'https://portal.example.org/patients/2'],
  ])('finds nothing: %s', (_, text) => {
    expect(recognize(webAddress, text, { field: 'url' })).toEqual([])
  })

  it('wants a host with a dot', () => {
    expect(recognize(webAddress, 'http://intranet and www.example')).toEqual([])
  })
})
