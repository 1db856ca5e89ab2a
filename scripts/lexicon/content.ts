import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { LexiconSource } from '../../src/assess/scanning/lexicon.ts'
import { readCensus } from './census.ts'
import type { LexiconContent } from './encode.ts'
import { type Entries, inheritKinds, markPhrases } from './entries.ts'
import { addDiagnoses, diagnosisWords, readIcd10, stopWords } from './icd10cm.ts'
import { readPlaces } from './places.ts'
import { oscalProse, readProse } from './prose.ts'
import { readWordList } from './word-list.ts'

/** Of the words in the file: the date they were last changed and a running letter. Change it with them. */
const VERSION = '2026-11-22c'

const here = import.meta.dirname
const textOf = (path: string) => readFileSync(path, 'utf8')
const filesOf = (folder: string, pattern: string) =>
  globSync(pattern, { cwd: folder })
    .toSorted()
    .map(file => join(folder, file))

/**
 * Everything the lexicon holds, from the lists of this folder and the public-domain sources. The order matters: places
 * and diagnoses are taken only where they can be told from the ordinary words and names that are in before them.
 * @param shared the folder of the shared development data
 * @throws RangeError naming the faults of the word lists, or a source that is not what it should be
 */
export function lexiconContent(shared: string): LexiconContent {
  const data = (path: string) => join(shared, 'data', path)
  const entries: Entries = new Map()
  const sources: LexiconSource[] = []
  const faults: string[] = []
  const listed = filesOf(join(here, 'lists'), '*.txt').map(path =>
    readWordList(basename(path), textOf(path), entries, faults),
  )
  if (faults.length > 0) throw new RangeError(`the word lists have faults\n${faults.join('\n')}`)
  sources.push({
    name: 'Word lists of Ward',
    url: 'scripts/lexicon/lists',
    licence: 'Apache-2.0',
    asOf: VERSION.slice(0, 10),
    words: listed.reduce((sum, words) => sum + words, 0),
  })
  const census = (file: string, as: 'firstName' | 'surname') =>
    readCensus(textOf(data(`phi/gazetteers/census1990-dist.${file}`)), as, entries)
  sources.push({
    name: 'Names of the 1990 census, U.S. Census Bureau',
    url: 'https://www.census.gov/topics/population/genealogy/data/1990_census.html',
    licence: 'public domain (U.S. government work)',
    asOf: '1990-04-01',
    words:
      census('female.first', 'firstName') + census('male.first', 'firstName') + census('all.last', 'surname'),
  })
  const prose = [
    ...filesOf(data('grc/regulations'), '**/*.md').map(textOf),
    ...filesOf(data('grc/oscal-catalogs'), '*_catalog.json').flatMap(path =>
      oscalProse(JSON.parse(textOf(path)) as unknown),
    ),
  ]
  sources.push({
    name: '45 CFR Parts 160 and 164 and the catalogues of NIST SP 800-53 and SP 800-66, word frequencies',
    url: 'https://www.ecfr.gov/current/title-45 and https://csrc.nist.gov/projects/cprt',
    licence: 'public domain (U.S. government work)',
    asOf: '2026-07-01',
    words: readProse(prose, entries),
  })
  const places = ['cities', 'counties'].flatMap(kind =>
    textOf(data(`phi/gazetteers/phileas-${kind}.txt`)).split('\n'),
  )
  sources.push({
    name: 'Names of U.S. cities and counties, census facts as collected by Phileas',
    url: 'https://github.com/philterd/phileas',
    licence: 'Apache-2.0',
    asOf: '2020-04-01',
    words: readPlaces(places, entries),
  })
  const rows = readIcd10(
    gunzipSync(readFileSync(data('phi/icd10cm/icd10cm-order-2021.tsv.gz'))).toString('utf8'),
  )
  const diagnoses = diagnosisWords(rows, entries, stopWords(textOf(join(here, 'not-diagnoses.txt'))))
  addDiagnoses(diagnoses, entries)
  sources.push({
    name: 'ICD-10-CM order file 2021, Centers for Medicare & Medicaid Services: codes and words of the descriptions',
    url: 'https://www.cms.gov/medicare/coding-billing/icd-10-codes',
    licence: 'public domain (U.S. government work)',
    asOf: '2021-01-01',
    words: diagnoses.length,
  })
  inheritKinds(entries)
  markPhrases(entries)
  return { version: VERSION, sources, entries, codes: rows.map(({ code }) => code) }
}
