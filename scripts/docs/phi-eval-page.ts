import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type PhiEvalAnswer, phiEvalAnswer } from '../../src/app/api/contracts/phi-eval.ts'
import { RECOGNIZERS } from '../../src/assess/recognizers/index.ts'
import { openLexicon } from '../../src/assess/scanning/lexicon.ts'
import { code, link, list, page, plain, table } from './markdown.ts'

const root = join(import.meta.dirname, '../..')
const ANSWER = 'docs/measured/phi-eval.json'
/** The day on which ANSWER was measured. Change it with the file. */
const MEASURED = '2026-11-22'

type Section = PhiEvalAnswer['sections'][number]
type Figure = Section['figures'][number]

/** Where the data comes from, and what its figures can be read for. */
const ABOUT: { readonly [section: string]: string } = {
  queries:
    'Made-up questions to a clinical assistant, from ASQ-PHI (MIT licence). A value is covered when evidence of identity overlaps every occurrence of it. ASQ-PHI labels facilities and towns as identifiers; they are its most frequent kind of value.',
  ordinary:
    'Real mail and real file names: subjects of the Enron release and of the SpamAssassin corpus, file names of Apache POI’s test files. All count as free of ePHI, though a few may not be. Flagged means likely or confirmed; equal subjects count once. The Enron mail is for measuring only: nothing of it is in Ward.',
  'patient-files':
    'File names that hold the name of a made-up patient (SMART generated sample data, Apache-2.0). A name alone is no ePHI; in a folder of patients it is.',
  composed:
    'No public corpus of subjects or file names with ePHI exists: it would be a breach. These are composed from made-up patients (SMART generated sample data) and lines as clerks, nurses and billing offices write them. Whoever wrote the lines had not seen the recognizers, and whoever works on the recognizers takes no case from them. Many of the lines are short and say little of health; some are hard for a person too.',
  sentences:
    'Sentences with labelled spans, from presidio-research (MIT). They are general: nothing of health stands in most, so nothing should be flagged, and the spans are measured as evidence. Ward’s types are compared where both define them; of the others the note says why.',
  vectors:
    'The cases of Presidio’s own tests (MIT). Where Ward defines a thing otherwise, the case contradicts and stands here with the reason.',
  documents:
    'Full clinical notes and conversations of aci-bench (Yim et al., CC BY 4.0), single sections of notes and the conversations behind them of MTS-Dialog (Ben Abacha et al., CC BY 4.0). Found means that the document reads like a clinical record. Conversations and single sentences are told so that nobody takes the figure of the notes for theirs.',
}

/** What others publish, as read in November 2026. */
interface Published {
  readonly system: string
  readonly data: string
  readonly figures: string
  readonly source: string
}

const PUBLISHED: readonly Published[] = [
  {
    system: 'Presidio 2.2.360 (en_core_web_lg, threshold 0.35)',
    data: 'ASQ-PHI, all 1,051 queries',
    figures:
      '77.93 % of the values covered; all values covered in 32.09 % of the queries with any; something taken for PHI in 92.24 % of the queries without',
    source: 'authors of ASQ-PHI, Data in Brief 65:112586 (2026), evaluation summary',
  },
  {
    system: 'GPT-4o, told to redact',
    data: 'ASQ-PHI, all 1,051 queries',
    figures: '100 % of the values covered; something taken for PHI in about 97 % of the queries without',
    source: 'the same',
  },
  {
    system: 'Presidio / obi deid_roberta_i2b2 / Gemma-4-E4B / GPT-5',
    data: '250 of ASQ-PHI, spans exact',
    figures: 'F1 0.53 / 0.05 / 0.79 / 0.74',
    source: 'guardian-layer-phi-benchmark, README',
  },
  {
    system: 'Presidio as it comes / tuned',
    data: 'presidio-research synth_dataset_v2, all types',
    figures: 'precision 0.685, recall 0.603 / precision 0.870, recall 0.839',
    source: 'presidio-research, notebooks 4 and 5',
  },
]

/** phi.md 11.2: run for Ward on the whole public sets, untuned; shares of 1. */
const RUN_BY_US: readonly (readonly string[])[] = [
  ['redact-pii 3.4.0', '0.799', '0.380', '0.397', '0.153', '0.111'],
  ['openredaction 1.0.4', '0.367', '0.025', '0.438', '0.567', '0.352'],
  ['openredaction, preset hipaa', '0.326', '0.008', '0.110', '0.503', '0.258'],
  ['compromise, people only', '0.327', '0', '0.068', '0.067', '0.025'],
  ['Presidio 2.2.363, patterns only', '0.082', '0.001', '0', '0.071', 'not run'],
]

/** What `ward phi eval` measured on the development data, with its date, beside what others publish. */
export function phiEvalPage(): string {
  const answer = phiEvalAnswer.parse(JSON.parse(readFileSync(join(root, ANSWER), 'utf8')))
  const wanted = answer.sections.flatMap(({ title, figures }) =>
    figures.filter(({ target }) => target !== undefined).map(figure => ({ title, figure })),
  )
  return page(
    'What the recognizers reach',
    ANSWER,
    `Measured on ${MEASURED} with ${code('ward phi eval')}: ${answer.rules.count} recognizers (${code(answer.rules.hash)}), vocabulary ${code(answer.vocabulary)}, the same engine and defaults for everything, no knowledge of a tenant.${ageOf(answer)}`,
    '## Against what was set out to reach',
    table(
      ['data', 'figure', 'measured', 'of', 'wanted', ''],
      wanted.map(({ title, figure }) => [title, ...cells(figure)]),
    ),
    '## How far to trust this',
    list([
      'This is development data. It was looked at while thresholds and rules were set, so its figures flatter Ward. Expect fewer found and more flagged on your own texts, and measure there (below).',
      'The composed subjects and file names, and the list of contradictions in Presidio’s cases, were written by others than the authors of the recognizers. The composed lines are the better hint at what to expect of lines nobody has seen.',
      'The threshold of documents was set on the 67 notes of aci-bench’s training part, against documents of other kinds; the 20 notes of its other part were only measured.',
      'Held-out data of the same forms exists. It was not looked at, and none of its figures is here.',
      'A figure of few rows says little: some types have fewer than ten spans. A figure with nothing in the column “wanted” has no target, so nothing fails where it is low: names, street addresses and the composed lines are such.',
      ...noFlagIsNoNought(answer),
      'How many documents of other kinds are taken for clinical ones is not in these figures: the development data has none. Beside them, 334 texts (this documentation and the HIPAA regulations) were measured on 2026-11-22 and none was flagged; that is too few, and too unlike a clinic’s mail, to show 1 in 1,000.',
      'Ordinary mail here is American business mail of around 2000. A clinic’s own mail is nearer to health, and the queries without PHI are the only ones here that are like it: 122 of them.',
    ]),
    ...answer.sections.flatMap(section),
    '## Beside others',
    'Published figures are for the publishers’ whole sets. Ward was measured on about half of ASQ-PHI’s queries, those of the development data, so the rows differ: compare the order of size and nothing finer. “Flagged” of a redactor is that it takes out something, of Ward that it says likely or confirmed.',
    table(
      ['system', 'data', 'figures', 'source'],
      PUBLISHED.map(({ system, data, figures, source }) => [
        plain(system),
        plain(data),
        plain(figures),
        plain(source),
      ]),
    ),
    'Run for Ward on the whole public sets, as they come; openredaction and Presidio on a part of the business subjects, compromise on a small part. Shares of 1.',
    table(
      [
        'peer',
        'ASQ-PHI values covered',
        'ASQ-PHI all covered',
        'PHI-free queries flagged',
        'business subjects flagged',
        'list-mail subjects flagged',
      ],
      RUN_BY_US,
    ),
    '## Where Ward decides otherwise than its plan',
    list([
      'Weak identity adds up. A clinician and a facility beside a diagnosis are likely, where one of the two would not do (src/assess/scanning/decide.ts).',
      'A name and a labelled date of birth together are likely, without a word of health: so clinics tell patients apart, and hardly anybody else does.',
      'An address or a list named after a sensitive matter (“hiv-support@”) is for review, whoever writes to it: one field alone does not tell whether anybody outside does.',
      'A clinician’s name is weak identity instead of speaking against: it says who treats, and so narrows down who is treated (src/assess/recognizers/person-name.recognizer.ts).',
      'How sure a name must be depends on what the line speaks of: less where an illness, a drug or a test stands in it (src/assess/scanning/names.ts). A false name elsewhere costs nothing, since a name alone is never told.',
    ]),
    '## Measure it yourself',
    'On files of the same forms, whatever their names and sizes:',
    code('node bin/ward.mjs phi eval PATH'),
    `${code('--show missed')} and ${code('--show flagged')} name rows (of made-up texts the text, of all others only the line), ${code('--ablate RECOGNIZER')} sets the figures without a recognizer beside, ${code('--json')} writes ${link('this form', 'schemas/ward.phi-eval-1.schema.json')}. Your own ordinary subjects, one a line: ${code('--as subject:negative')}. Speed is measured by ${code('npm run bench')}.`,
    `This page is made from ${code(ANSWER)}. To measure anew: ${code(`node bin/ward.mjs phi eval ../shared/data/phi --no-speed --json > ${ANSWER}`)}, the day in ${code('scripts/docs/phi-eval-page.ts')}, ${code('npm run docs')}.`,
  )
}

function ageOf({ rules, vocabulary }: PhiEvalAnswer): string {
  const ids = RECOGNIZERS.map(({ id }) => id)
  const hash = createHash('sha256').update(ids.join('\n')).digest('hex').slice(0, 12)
  const { version } = openLexicon(new Uint8Array(readFileSync(join(root, 'lexicons/ward.lexicon')))).header
  const changed = [
    ...(hash === rules.hash ? [] : ['other recognizers']),
    ...(version === vocabulary ? [] : [`vocabulary ${version}`]),
  ]
  return changed.length === 0 ? '' : ` Since then Ward has got ${changed.join(' and ')}: measure anew.`
}

/** What no flag at all in so many lines says: the true rate is below three in as many, 95 times of 100. */
function noFlagIsNoNought({ sections }: PhiEvalAnswer): readonly string[] {
  const all = sections.find(({ id }) => id === 'ordinary')?.figures.find(({ target }) => target !== undefined)
  if (all === undefined || all.count > 0 || all.of < 3) return []
  return [
    `No flag in ${whole(all.of)} ordinary fields does not mean that there will be none: it only says that the true rate among such fields is below 1 in ${whole(Math.floor(all.of / 3))} (95 times of 100).`,
  ]
}

function section({ id, title, files, rows, figures, notes }: Section): readonly string[] {
  return [
    `## ${plain(title)}`,
    ABOUT[id] ?? '',
    `${rows.toLocaleString('en-US')} rows: ${files.map(file => code(file)).join(', ')}.`,
    table(['figure', 'measured', 'of', 'wanted', ''], figures.filter(isTold).map(cells)),
    notes.length === 0 ? '' : list(notes.map(plain)),
  ]
}

/** How many were judged otherwise is told where there is any. */
const isTold = ({ unit, count }: Figure): boolean => unit !== 'count' || count > 0

function cells({ label, count, of, value, unit, target, met }: Figure): string[] {
  return [
    plain(label),
    written(value, unit),
    unit === 'count' ? whole(of) : `${whole(count)} of ${whole(of)}`,
    target === undefined
      ? ''
      : `${target.is === 'at-least' ? 'at least' : 'at most'} ${written(target.value, unit)}`,
    met === undefined ? '' : met ? 'met' : '**not met**',
  ]
}

const whole = (number: number): string => number.toLocaleString('en-US')

function written(value: number, unit: Figure['unit']): string {
  if (unit === 'count') return whole(value)
  if (unit === 'per-1000') return `${value.toFixed(2)} in 1,000`
  return unit === 'ratio' ? `${value.toFixed(2)} times` : `${(value * 100).toFixed(1)} %`
}
