import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type LexiconHeader, openLexicon } from '../../src/assess/scanning/lexicon.ts'
import { firstNameWeight, ordinaryWeight, surnameWeight } from '../../src/assess/scanning/word-knowledge.ts'
import type { Entries } from '../lexicon/entries.ts'
import { stopWords } from '../lexicon/icd10cm.ts'
import { readWordList } from '../lexicon/word-list.ts'
import { code, link, list, page, plain, table } from './markdown.ts'
import { WORD_KINDS } from './word-kinds.ts'

const root = join(import.meta.dirname, '../..')
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')
const LISTS = 'scripts/lexicon/lists'

/** What the shipped lexicon holds and from where, and how its lists are changed. */
export function lexiconPage(): string {
  const bytes = new Uint8Array(readFileSync(join(root, 'lexicons/ward.lexicon')))
  const { header } = openLexicon(bytes)
  const count = (number: number) => number.toLocaleString('en-US')
  return page(
    'The lexicon',
    'lexicons/ward.lexicon and scripts/lexicon/lists',
    `The words Ward judges short texts by, in one file: ${code('lexicons/ward.lexicon')}, version ${code(header.version)}, ${count(bytes.length)} bytes, ${count(header.words)} words and phrases, ${count(header.codes)} ICD-10-CM codes. It is a hash table: it holds for each word a hash and what is known of it, never the word, and is used as it lies in memory. Why it is so stands in ${link('decision 013', 'decisions/013-short-text-engine.md')}.`,
    '## Sources',
    'As the header of the file says. The last column is how many words were taken.',
    table(
      ['source', 'licence', 'as of', 'words'],
      header.sources.map(({ name, url, licence, asOf, words }) => [
        /^https:\S+$/.test(url) ? link(plain(name), url) : `${plain(name)} (${plain(url)})`,
        plain(licence),
        asOf,
        count(words),
      ]),
    ),
    '## What is known of a word',
    'A word may be several things: “May” is a month, a first name, a surname and an ordinary word. Names and ordinary words have a weight from 1 to 15, of which one more is about twice as frequent.',
    table(
      ['kind', 'words and phrases'],
      countsOf(bytes, header).map(([title, words]) => [title, count(words)]),
    ),
    '## How the words were chosen',
    list([
      'Ward’s own lists are written by hand from knowledge of the field: what clinicians, clerks and billing offices write. A word that means something else as often (“stroke”, “depression”, “MS”) is marked `ambiguous` and counts only beside other words of health; a word of care that any office uses (“appointment”, “claim”, “results”) is marked `everyday` and weighs less.',
      'Names are those of the 1990 census with their frequencies. The census has “Price”, “Long” and “May” as surnames, so a name is weighed against how frequent the word is as a word.',
      'How frequent ordinary words are comes from a list of ours for business mail, and from how often the HIPAA regulations and two NIST catalogues have them in small letters. The latter never lifts a word above 9 of 15: a regulation says “organization” more often than mail does.',
      'Cities and counties are left out where they cannot be told from an ordinary word or a frequent name.',
      `Words of ICD-10-CM descriptions count as diagnoses in the chapters A to R and U, from five letters on, unless they are ordinary words or names, or stand in ${code('scripts/lexicon/not-diagnoses.txt')} (${count(stopWords(textOf('scripts/lexicon/not-diagnoses.txt')).size)} words, each looked at by hand).`,
      'The rule for all of them: no list is harvested from mail, and none from what the engine got wrong on labelled data.',
    ]),
    '## What is not in it',
    list([
      'CPT: the American Medical Association holds the rights. Ward knows the range of the codes, and asks for a label beside one.',
      'Word lists under the GPL (the medical dictionaries of spell checkers).',
      'Anything of corpora under a data use agreement (i2b2, n2c2, MIMIC), and anything of the Enron mail.',
      'Names that the census of 1990 does not have, but for the list of newer first names below; names of companies and products but for the frequent ones; languages other than English.',
    ]),
    '## The lists',
    table(
      ['list', 'what it holds', 'source', 'entries'],
      globSync('*.txt', { cwd: join(root, LISTS) })
        .toSorted()
        .map(listRow),
    ),
    '## Change a list',
    list(
      [
        `Add the word to its list in ${code(LISTS)}, in the form the others have: small letters, one a line, then a tab and its flags (${code('ambiguous')}, ${code('everyday')}, ${code('large')}, ${code('sensitive=CATEGORY')} or a further kind). Singulars suffice: the engine tries a plural -s itself from five letters on. Say in the change why the word belongs there. A word is added because people in the field write it, not because one row of labelled data asks for it.`,
        `Raise ${code('VERSION')} in ${code('scripts/lexicon/content.ts')}: the date, and a letter that runs on.`,
        `${code('npm run lexicon')} makes the file. It needs the public sources in the shared development data (${code('WARD_SHARED')} or ${code('../shared')}). A fault in a list is told with its file and line, and nothing is written.`,
        `${code('npm run docs')}, then ${code('node bin/ward.mjs phi eval PATH')} on labelled data: a word that finds more also flags more (${link('the figures', 'phi-eval.md')}).`,
        `Commit the list and the file together. ${code('npm run lexicon -- --check')} says whether they fit.`,
      ],
      { ordered: true },
    ),
  )
}

function listRow(file: string): readonly string[] {
  const text = textOf(join(LISTS, file))
  const entries: Entries = new Map()
  const faults: string[] = []
  const words = readWordList(basename(file), text, entries, faults)
  if (faults.length > 0) throw new RangeError(faults.join('\n'))
  const [, about = ''] = /^# (?![a-z ]+:)(.+)$/m.exec(text) ?? []
  const [, source = ''] = /^# source: (.+)$/m.exec(text) ?? []
  return [code(file), plain(about), plain(source), words.toLocaleString('en-US')]
}

/** How many entries of the file are of each kind. */
function countsOf(bytes: Uint8Array, { sections }: LexiconHeader): readonly (readonly [string, number])[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const body = 12 + view.getUint32(8, true)
  const all: number[] = []
  for (let slot = 0; slot < sections.prints.length; slot++) {
    if (view.getUint32(body + sections.prints.offset + slot * 4, true) === 0) continue
    const entry = view.getUint16(body + sections.kinds.offset + slot * 2, true)
    all.push(view.getUint32(body + sections.values.offset + entry * 8, true) | 0)
  }
  const count = (is: (bits: number) => boolean) => all.filter(is).length
  return [
    ['first names', count(bits => firstNameWeight(bits) > 0)],
    ['surnames', count(bits => surnameWeight(bits) > 0)],
    ['ordinary words', count(bits => ordinaryWeight(bits) > 0)],
    ...WORD_KINDS.map(({ bit, title }) => [title, count(bits => (bits & bit) !== 0)] as const),
  ]
}
