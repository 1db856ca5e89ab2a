import { describe, expect, it } from 'vitest'
import { WARD_LEXICON } from '../../../test/phi/ward-lexicon.ts'
import type { Field } from './field.ts'
import { fold } from './fold.ts'
import { noKnowledge } from './knowledge.ts'
import { openLexicon } from './lexicon.ts'
import type { NameForm } from './found-name.ts'
import { eachName } from './names.ts'
import { readTokens } from './read-tokens.ts'
import { makeTokens } from './tokens.ts'

const lexicon = openLexicon(WARD_LEXICON)

function namesIn(
  text: string,
  field: Field = 'subject',
  place = false,
): readonly [NameForm, string, boolean][] {
  const folded = fold(text, field)
  const tokens = makeTokens()
  readTokens(folded.text, lexicon, tokens)
  const found: [NameForm, string, boolean][] = []
  eachName(
    { field, ...folded, tokens, lexicon, knowledge: noKnowledge, place },
    ({ form, from, to, cue }) => {
      found.push([form, folded.text.slice(from, to), cue])
    },
  )
  return found
}

describe('names', () => {
  it.each<[because: string, text: string, form: NameForm, name: string, cue: boolean]>([
    ['a first name and a surname', 'Chart of Robert Finley today', 'pair', 'Robert Finley', false],
    ['behind what announces a patient', 'Lab results for Maria Gonzalez', 'pair', 'Maria Gonzalez', true],
    ['behind the description of a person', '45-year-old male, John Smith, seen', 'pair', 'John Smith', true],
    ['before an age', 'John Smith, 45yo', 'pair', 'John Smith', true],
    ['a middle initial', 'Fax from John Q. Smith', 'pair', 'John Q. Smith', false],
    ['two first names', 'Call Mary Ann Johnson back', 'pair', 'Mary Ann Johnson', false],
    ['all in capitals', 'SMITH, JOHN MRI', 'last-first', 'SMITH, JOHN', false],
    ['all in lower case, both frequent names', 'mri robert garcia', 'pair', 'robert garcia', false],
    ['last name first', 'Chart: Kowalski, Anna', 'last-first', 'Kowalski, Anna', false],
    ['last name first with an initial', 'Kowalski, Anna B.', 'last-first', 'Kowalski, Anna B.', false],
    ['a first name and an initial', 'seen by us: Anna S. today', 'first-initial', 'Anna S.', false],
    ['an initial without its dot, before a comma', 'pt Stan M, CHF', 'first-initial', 'Stan M', true],
    ['initial and surname', 'Prior auth - D. Whitfield', 'first-initial', 'D. Whitfield', false],
    ['a courtesy title', 'Mrs. Patterson called', 'titled', 'Patterson', false],
    ['a title before a whole name', 'Mr. James Turner called', 'pair', 'James Turner', false],
    ['a clinician', 'seen by Dr. Smith', 'clinician', 'Dr. Smith', false],
    ['a clinician by what stands behind', 'from Jane Roberts, MD', 'clinician', 'Jane Roberts', false],
    ['one name behind its cue', 'pt Johnson fell', 'cued', 'Johnson', true],
    ['a possessive', "Robert Finley's scan", 'pair', 'Robert Finley', false],
    ['letters with marks', 'Chart of José Muñoz', 'pair', 'José Muñoz', false],
    ['an Irish name', "Chart of Kevin O'Brien", 'pair', "Kevin O'Brien", false],
    ['a surname of two words', 'Chart of Maria Garcia-Lopez', 'pair', 'Maria Garcia-Lopez', false],
  ])('%s', (_, text, form, name, cue) => {
    expect(namesIn(text)).toEqual([[form, name, cue]])
  })

  it.each<[because: string, text: string]>([
    ['an eponym', 'Graves disease and Chaddock reflex'],
    ['two eponyms joined', 'Guillain-Barré syndrome'],
    ['a score', 'Framingham Heart Study risk'],
    ['ordinary words in title case', 'Price List For May'],
    ['a town', 'Flight to San Francisco'],
    ['a town and its state', 'Office in Austin, Texas'],
    ['a company', 'Goldman Sachs International account'],
    ['a reply to nobody', 'Re: Curve'],
    ['a known house', 'Johns Hopkins Hospital'],
    ['days and months', 'Meeting Monday June 4'],
    ['a disease of letters', 'Hepatitis C vaccine'],
    ['a word that touches digits', 'John12 Smith34'],
    ['an empty line', ''],
  ])('finds none in: %s', (_, text) => {
    expect(namesIn(text)).toEqual([])
  })

  it.each<[because: string, file: string, name: string]>([
    ['underscores', 'Smith_John_MRI.pdf', 'Smith John'],
    ['inner capitals', 'JohnSmithLabs.pdf', 'John Smith'],
    ['first name last without a comma', 'Gonzalez Maria scan.docx', 'Gonzalez Maria'],
  ])('in a file name: %s', (_, file, name) => {
    expect(namesIn(file, 'filename').map(([, found]) => found)).toEqual([name])
  })

  it.each<[because: string, file: string, place: boolean, names: number]>([
    ['ordinary words are no name anywhere', 'Beer_Edwin_60.json', false, 0],
    ['where patients are kept they are', 'Beer_Edwin_60.json', true, 1],
    ['a list of prices is none there either', 'Price_List.xlsx', true, 0],
  ])('expects names in a place of ePHI: %s', (_, file, place, names) => {
    expect(namesIn(file, 'filename', place)).toHaveLength(names)
  })
})
