import { wordsOfPeriod } from '../../base/day-words.ts'
import type { Evaluation, EvaluationReason } from '../../base/assurance/evaluation.ts'
import type { PdfPart, PdfText } from '../../base/signing/pdf-text.ts'

export const REASON_WORDS: Readonly<Record<EvaluationReason, string>> = {
  periodic: 'The periodic evaluation',
  'environmental-change': 'After a change around the organisation',
  'operational-change': 'After a change in how the organisation works',
}

/** What one signs of it. */
export function evaluationSentence({ period }: Pick<Evaluation, 'period'>, organisation: string): string {
  return `the evaluation of the security safeguards of ${organisation} from ${wordsOfPeriod(period)}, its findings, its conclusions and its plan (45 CFR 164.308(a)(8)).`
}

/** The document of an evaluation, whole: an officer signs these words. */
export function evaluationText(
  evaluation: Omit<Evaluation, 'document' | 'signature' | 'withdrawn'>,
  organisation: string,
): PdfText {
  const { id, reason, change, period, evaluated, conclusions, plan, next, made } = evaluation
  return {
    title: 'Evaluation of the security safeguards',
    at: made.at,
    parts: [
      {
        kind: 'facts',
        rows: [
          ['Organisation', organisation],
          ['Evaluation', id],
          ['Why now', change === '' ? REASON_WORDS[reason] : `${REASON_WORDS[reason]}: ${change}`],
          ['Period', wordsOfPeriod(period)],
          ['Written down by', `${made.name}, ${made.at}`],
          ['The next one is due by', next],
        ],
      },
      {
        kind: 'paragraph',
        text: '45 CFR 164.308(a)(8) asks for a periodic technical and nontechnical evaluation, first of the standards themselves and then of environmental or operational changes that affect the security of electronic protected health information. It shows how far the policies and procedures meet the rule; it is no certificate, and no government certifies.',
      },
      ...technical(evaluated),
      ...nontechnical(evaluated),
      { kind: 'heading', text: 'Conclusions' },
      { kind: 'paragraph', text: conclusions },
      { kind: 'heading', text: 'What is done next' },
      { kind: 'paragraph', text: plan },
    ],
  }
}

function technical({ settings }: Evaluation['evaluated']): readonly PdfPart[] {
  const heading = { kind: 'heading', text: 'Technical: the settings of Microsoft 365' } as const
  if (settings === null) {
    return [heading, { kind: 'paragraph', text: 'No settings were read in this period.' }]
  }
  return [
    heading,
    {
      kind: 'facts',
      rows: [
        ['Settings of', settings.takenAt],
        ['Snapshot', settings.snapshot ?? 'not kept'],
        ['Meet their check', String(settings.met)],
        ['Do not meet it', String(settings.notMet)],
        ['Could not be read', String(settings.unknown)],
        ['Need a person, another plan, or do not apply', String(settings.other)],
      ],
    },
  ]
}

function nontechnical({ programme, requirements }: Evaluation['evaluated']): readonly PdfPart[] {
  const heading = { kind: 'heading', text: 'Nontechnical: what people keep and do' } as const
  const counted: readonly PdfPart[] =
    requirements === null
      ? []
      : [
          {
            kind: 'paragraph',
            text: `Of the requirements of the rule, ${requirements.met} of ${requirements.met + requirements.open} are answered on record; ${requirements.open} are open.`,
          },
        ]
  if (programme.length === 0) {
    return [heading, ...counted, { kind: 'paragraph', text: 'Nothing else is on record.' }]
  }
  return [
    heading,
    ...counted,
    { kind: 'facts', rows: programme.map(({ title, sentence }) => [title, sentence] as const) },
  ]
}
