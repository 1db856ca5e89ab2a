import { foldWords } from '../scanning/fold-words.ts'
import type { FoundName } from '../scanning/found-name.ts'
import { eachName } from '../scanning/names.ts'
import type { Line } from '../scanning/line.ts'
import { hasConsumerAddress } from './consumer-domains.ts'
import { defineRecognizer, type Hit } from './define-recognizer.ts'

/**
 * The name of a person: a pair of names, "Last, First", a first name and an initial, one name behind a title or behind
 * a word such as "patient". A clinician's name is weak identity: it says who treats, and narrows down who is treated. A
 * person of the staff is no patient, unless a word says so.
 */
export const personName = defineRecognizer({
  id: 'person-name',
  title: 'Name of a person',
  subject: 'A',
  source: {
    name: 'U.S. Census Bureau, frequently occurring names of 1990; 45 CFR 164.514(b)(2)(i)(A)',
    url: 'https://www.census.gov/topics/population/genealogy/data/1990_census.html',
    asOf: '2026-11-22',
  },
  onlyIdentity: true,
  needs: { names: true },
  because: {
    pair: 'a first name and a surname',
    'pair-cue': 'a first name and a surname, said to be a patient’s or beside an age',
    'first-initial': 'a first name and an initial',
    'first-initial-cue': 'a first name and an initial, said to be a patient’s or beside an age',
    titled: 'a surname behind Mr, Mrs or Ms',
    cued: 'a name behind a word that announces a patient',
    clinician: 'the name of a clinician',
    initials: 'the initials of a person',
    role: 'the name of somebody beside a word of jobs, who works here',
    correspondent: 'the name of who writes or is written to, at an organisation',
    staff: 'the name of somebody on the staff list',
  },
  find: (line, found) => eachName(line, name => found(hitOf(line, name))),
})

function hitOf(line: Line, name: FoundName): Hit {
  const { from, to } = name
  if (name.form === 'clinician') return { class: 'I2', from, to, confidence: 25, because: 'clinician' }
  if (!name.cue && line.knowledge.knowsStaff && line.knowledge.isStaff(folded(line, name))) {
    return { class: 'N', from, to, confidence: 20, because: 'staff' }
  }
  if (!name.cue && name.role) return { class: 'I2', from, to, confidence: 15, because: 'role' }
  if (!name.cue && isCorrespondent(line))
    return { class: 'I2', from, to, confidence: 20, because: 'correspondent' }
  switch (name.form) {
    case 'pair':
    case 'last-first':
      return name.cue
        ? { class: 'I1', from, to, confidence: 75, because: 'pair-cue' }
        : { class: 'I1', from, to, confidence: 50, because: 'pair' }
    case 'first-initial':
      return name.cue
        ? { class: 'I2', from, to, confidence: 50, because: 'first-initial-cue' }
        : { class: 'I2', from, to, confidence: 35, because: 'first-initial' }
    case 'initials':
      return { class: 'I2', from, to, confidence: name.cue ? 40 : 34, because: 'initials' }
    case 'titled':
      return { class: 'I2', from, to, confidence: 40, because: 'titled' }
    default:
      return { class: 'I2', from, to, confidence: 35, because: 'cued' }
  }
}

/**
 * In From and To a name is of who writes: at an organisation's address that is hardly a patient. At a mailbox that people
 * have privately (gmail.com) it may be one.
 */
const isCorrespondent = ({ field, kept }: Line): boolean =>
  (field === 'from' || field === 'to') && !hasConsumerAddress(kept)

const folded = ({ text, tokens }: Line, { token, last }: FoundName): string =>
  foldWords(text.slice(tokens.start[token], tokens.end[last]))
