import { RESULT_WORDS, STATUS_WORDS } from '../../base/agreements/agreement-words.ts'
import type {
  BaaAddedAnswer,
  BaaClausesAnswer,
  BaaListAnswer,
  BaaShowAnswer,
  BaaVerifyAnswer,
} from '../api/contracts/agreement-answers.ts'
import type { SideShown } from '../api/contracts/agreement-parts.ts'
import { activeMark } from '../../base/signing/active-content.ts'

/** Answers of `ward baa` as lines, of which what people wrote is not yet made printable. */

export function listLines({ agreements, note }: BaaListAnswer): readonly string[] {
  if (agreements.length === 0) {
    return ['No agreement is on record yet.', '  ward baa add FILE.pdf --with NAME', note]
  }
  return [
    ...agreements.flatMap(({ id, party, title, state, clauses }) => [
      `${party.name}: ${STATUS_WORDS[state.status]}`,
      `  ${title}`,
      `  ${state.sentence}`,
      ...(clauses.asked === 0 ? [] : [`  ${clauses.found} of ${clauses.asked} clauses found. ${id}`]),
    ]),
    note,
  ]
}

export function showLines({ agreement, history, note }: BaaShowAnswer): readonly string[] {
  const { party, title, state, ours, theirs, document, clauses, ending } = agreement
  return [
    `${party.name}: ${STATUS_WORDS[state.status]}`,
    title,
    state.sentence,
    `We: ${sideWords(ours)}`,
    `${party.name}: ${sideWords(theirs)}`,
    document === null ? 'No file.' : `File: ${pagesText(document.pages)}, SHA-256 ${document.sha256}`,
    ...(document?.active === undefined ? [] : [activeMark(document.active)]),
    ...(clauses.asked === 0 ? [] : [`Clauses: ${clauses.found} of ${clauses.asked} found.`]),
    ...clauses.gaps.map(({ clause, title: what, why }) => `  ${clause}. ${what}: ${GAPS[why]}`),
    ...(ending === null ? [] : [`Over: ${ending.why} (${ending.name})`]),
    'What was done:',
    ...history.map(
      ({ version, at, by, did, leaf }) => `  ${version}. ${at} ${did}, by ${by} (entry ${leaf})`,
    ),
    note,
  ]
}

const GAPS = { absent: 'not there', unclear: 'not clear', 'not-read': 'not checked yet' } as const

function sideWords({ state, signer, attested }: SideShown): string {
  if (state !== 'signed' || signer === null) return SIDES[state]
  const word = attested === null ? '' : `; Ward did not see it, ${attested.name} attested it`
  return `signed by ${signer.name}, ${signer.title}, ${signer.at.slice(0, 10)}${word}`
}

const SIDES: { readonly [S in SideShown['state']]: string } = {
  open: 'not signed',
  asked: 'asked to sign',
  'ran-out': 'the request to sign came to nothing',
  declined: 'declined',
  signed: 'signed',
  'not-needed': 'signs nothing here',
}

export function clauseLines({ clauses, note }: BaaClausesAnswer): readonly string[] {
  if (clauses.length === 0) return ['An arrangement of this kind has no clauses to check.', note]
  return [
    ...clauses.flatMap(({ clause, title, paragraph, look, asked, result, page, quote, note: said }) => [
      `${clause}. ${title} (45 CFR ${paragraph})${asked ? '' : ', optional'}`,
      `  ${result === null ? 'Not checked yet.' : RESULT_WORDS[result]}${page === null ? '' : `: ${page}`}`,
      ...(quote === null ? [] : [`  “${quote}”`]),
      ...(said === null ? [] : [`  ${said}`]),
      ...(result === null ? [`  ${look}`] : []),
    ]),
    note,
  ]
}

export function addedLines({
  agreement,
  sha256,
  pages,
  active,
  isNewFile,
  note,
}: BaaAddedAnswer): readonly string[] {
  return [
    `Written down as a draft: ${agreement}`,
    `${isNewFile ? 'The file is kept' : 'The file was here already'}: ${pagesText(pages)}, SHA-256 ${sha256}`,
    ...(active.length === 0 ? [] : [activeMark(active)]),
    'It promises nothing until it is signed, or an officer attests the signed paper, on the page Agreements: a terminal does not know who acts.',
    note,
  ]
}

export function verifyLines(answer: BaaVerifyAnswer): readonly string[] {
  const { whole, problem, certificate, own, original, kept, agreement, sha256, note } = answer
  return [
    whole
      ? 'The seal covers the whole file, and nothing was changed since.'
      : (problem ?? 'The seal does not hold.'),
    `SHA-256 of the file: ${sha256}`,
    ...(certificate === null
      ? []
      : [
          `Sealed with the certificate ${certificate}.`,
          own === true
            ? 'It is this installation’s own certificate.'
            : 'It is not this installation’s certificate: anybody could have made that seal. Ask whoever gave you the file which installation made it.',
        ]),
    ...(original === null ? [] : [`What was signed: SHA-256 ${original.sha256}, ${original.bytes} bytes`]),
    kept
      ? 'These bytes are among the tenant’s documents.'
      : 'These bytes are not among the tenant’s documents.',
    ...(agreement === null ? [] : [`It proves a signature of the agreement ${agreement}.`]),
    note,
  ]
}

function pagesText(pages: number): string {
  return pages === 1 ? '1 page' : `${pages} pages`
}
