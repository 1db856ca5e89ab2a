import { type Command, Option } from 'commander'
import { AppError } from '../../../base/app-error.ts'
import { type Citation, normaliseCitation } from '../../../base/hipaa/citation.ts'
import { requirement } from '../../../base/hipaa/requirements.ts'
import { instantFromMilliseconds } from '../../../base/time.ts'
import { NOT_LEGAL_ADVICE } from '../../../assess/assess.ts'
import { CHECKS } from '../../../assess/checks/index.ts'
import { type Decision, type DecisionKind, DECISIONS } from '../../../assess/programme.ts'
import { dayWords, lastDayWords } from '../../../assess/words.ts'
import {
  checkedDecision,
  decisionHistory,
  decisionsOf,
  keepDecision,
} from '../../../comply/decision-records.ts'
import { knownFailing as failingNow } from '../../../comply/known-failing.ts'
import { systemClock } from '../../../host/clock.ts'
import type { Store } from '../../../store/store.ts'
import type { TenantScope } from '../../../base/ids.ts'
import { type CommonOptions, tenantIn, withCommonOptions } from '../common-options.ts'
import { judgeKept } from '../../judge-kept.ts'
import { momentIn } from '../moment-in.ts'
import { type Output, printable } from '../output.ts'
import { paragraphs } from '../paragraphs.ts'
import { AT_THE_TERMINAL, withStore } from '../with-store.ts'

interface Given extends CommonOptions {
  readonly decision: DecisionKind
  readonly why: string
  readonly by: string
  readonly capacity: string
  readonly alternative?: string
  readonly evidence?: readonly string[]
  readonly review?: string
}

export function addDecision(program: Command, output: Output): void {
  const decision = program
    .command('decision')
    .summary('officers’ records about the requirements')
    .description(
      'An officer’s record about a requirement (45 CFR 164.306(d)(3)) is what makes it met: implemented; or, for an addressable one, an equivalent alternative, or not reasonable with the reason.',
    )
  withCommonOptions(decision.command('record'))
    .description('Keeps a decision. The one before on the same requirement stays in the history.')
    .argument('<citation>', 'the requirement, such as 164.312(a)(2)(iii)')
    .addOption(
      new Option('--decision <word>', 'what was decided').choices([...DECISIONS]).makeOptionMandatory(),
    )
    .requiredOption('--why <text>', 'why, in the officer’s words')
    .requiredOption('--by <name>', 'the officer who decides')
    .requiredOption('--capacity <words>', 'in which capacity, such as "Security officer"')
    .option('--alternative <text>', 'the equivalent measure taken instead')
    .option('--evidence <text...>', 'what proves it: a document, a page, a snapshot')
    .option('--review <date>', 'the first day on which it no longer counts; a year from now unless given')
    .action(async (citation: string, given: Given) => {
      const tenant = tenantIn(given)
      const on = citationIn(citation)
      // A decision that cannot be kept is refused before the store is opened.
      const draft = checkedDecision(decisionFrom(on, given))
      const kept = await withStore(given, async store => {
        const scope = await store.tenants.scope(tenant)
        const version = (await decisionHistory(store, scope, on)).length
        const value = { ...draft, knownFailing: await contradicting(store, scope, on) }
        return keepDecision(store, scope, { value, version }, AT_THE_TERMINAL)
      })
      output.answer(given.json ? asJson([kept]) : decisionText(kept, output) + afterwards(kept, output))
    })
  withCommonOptions(decision.command('list', { isDefault: true }))
    .description('Lists the last decision on each requirement.')
    .action(async (options: CommonOptions) => {
      const tenant = tenantIn(options)
      const decisions = await withStore(options, async store =>
        decisionsOf(store, await store.tenants.scope(tenant)),
      )
      if (options.json) return output.answer(asJson(decisions))
      output.answer(
        decisions.length === 0
          ? 'No officer has decided anything yet. ward decision record 164.312(d) --decision implemented --why ... --by ... --capacity ...\n'
          : decisions.map(one => decisionText(one, output)).join('\n'),
      )
    })
  withCommonOptions(decision.command('history'))
    .description('Lists every decision there was on one requirement, the first first.')
    .argument('<citation>', 'the requirement')
    .action(async (citation: string, options: CommonOptions) => {
      const tenant = tenantIn(options)
      const on = citationIn(citation)
      const decisions = await withStore(options, async store =>
        decisionHistory(store, await store.tenants.scope(tenant), on),
      )
      if (options.json) return output.answer(asJson(decisions))
      output.answer(
        decisions.length === 0
          ? `Nobody has decided about 45 CFR ${on} yet.\n`
          : decisions.map(one => decisionText(one, output)).join('\n'),
      )
    })
}

function citationIn(text: string): Citation {
  const citation = normaliseCitation(text)
  if (citation !== undefined) return citation
  throw new AppError(
    'bad-usage',
    `“${printable(text).slice(0, 80)}” is not a requirement Ward knows; write it like 164.312(a)(2)(iii).`,
  )
}

const YEAR = 365 * 24 * 60 * 60 * 1000

function decisionFrom(
  citation: Citation,
  { decision, why, by, capacity, alternative, evidence, review }: Given,
): Decision {
  const at = systemClock()
  const reviewBy =
    review === undefined ? instantFromMilliseconds(Date.parse(at) + YEAR) : momentIn('--review', review)
  return {
    citation,
    decision,
    why,
    alternative: alternative ?? null,
    evidence: evidence ?? [],
    by,
    capacity,
    at,
    reviewBy,
    knownFailing: [],
  }
}

/**
 * The checks that contradict the requirement today, as its posture tells: the record says that they were known.
 */
async function contradicting(store: Store, scope: TenantScope, on: Citation): Promise<readonly string[]> {
  try {
    const { assessment, programme } = await judgeKept(store, scope)
    return failingNow(assessment, CHECKS, programme, on)
  } catch (error) {
    // A decision may be made before any settings were kept.
    if (error instanceof AppError && error.code === 'not-found') return []
    throw error
  }
}

const WORDS: { readonly [D in DecisionKind]: string } = {
  implemented: 'Implemented',
  alternative: 'An equivalent alternative is in place',
  'not-reasonable': 'Not reasonable and appropriate here',
}

function decisionText(decision: Decision, output: Pick<Output, 'columns'>): string {
  const { citation, why, alternative, evidence, by, capacity, at, reviewBy, knownFailing } = decision
  const lines = [
    `45 CFR ${citation} ${requirement(citation).title}`,
    `  ${WORDS[decision.decision]}: ${why}`,
    ...(alternative === null ? [] : [`  Instead: ${alternative}`]),
    ...evidence.map(one => `  Evidence: ${one}`),
    ...(knownFailing.length === 0 ? [] : [`  Known then not to meet: ${knownFailing.join(', ')}`]),
    `  ${by}, ${capacity}, ${dayWords(at)}; to be looked at again by ${lastDayWords(reviewBy)}`,
  ]
  return paragraphs(lines.map(printable), output)
}

/** What the officer should know of what they have just signed. */
function afterwards({ decision, knownFailing }: Decision, output: Pick<Output, 'columns'>): string {
  if (decision !== 'implemented' || knownFailing.length === 0) return ''
  const one = knownFailing.length === 1
  const once = one ? 'this check meets, or a waiver accepts it' : 'these checks meet, or waivers accept them'
  return paragraphs(['', `It counts as met once ${once}: ${knownFailing.join(', ')}.`], output)
}

function asJson(decisions: readonly Decision[]): string {
  return `${JSON.stringify({ schema: 'ward.decisions/1', decisions, disclaimer: NOT_LEGAL_ADVICE }, null, 2)}\n`
}
