import { type Command, Option } from 'commander'
import { NOT_LEGAL_ADVICE } from '../../../assess/assess.ts'
import {
  AGREEMENT_KINDS,
  type AgreementKind,
  type AgreementTerms,
  type Direction,
  DIRECTIONS,
} from '../../../base/agreements/agreement.ts'
import { KIND_WORDS } from '../../../base/agreements/agreement-words.ts'
import { AppError, ERROR_CODES } from '../../../base/app-error.ts'
import { isDay } from '../../../base/days.ts'
import { addAgreement, newAgreementKey } from '../../../comply/agreements/drafts.ts'
import { readMicrosoftAgreementKnown } from '../../../comply/microsoft-agreement/known.ts'
import { systemClock } from '../../../host/clock.ts'
import { readWhole } from '../../../host/read-source.ts'
import { readPdf } from '../../../report/pdf/read-pdf.ts'
import { baaClauses, baaList, baaShow, baaVerify } from '../../agreements/agreement-answers.ts'
import {
  microsoftAgreementAnswer,
  microsoftAgreementLines,
} from '../../agreements/microsoft-agreement-answer.ts'
import type { BaaAddedAnswer } from '../../api/contracts/agreement-answers.ts'
import { openAccounts } from '../../auth/accounts.ts'
import { addedLines, clauseLines, listLines, showLines, verifyLines } from '../baa-text.ts'
import { type CommonOptions, tenantIn, withCommonOptions } from '../common-options.ts'
import { type Output, printable } from '../output.ts'
import { paragraphs } from '../paragraphs.ts'
import { AT_THE_TERMINAL, withStore } from '../with-store.ts'
import { activeFile } from '../../../base/signing/active-content.ts'

interface AddOptions extends CommonOptions {
  readonly with: string
  readonly title?: string
  readonly direction: Direction
  readonly kind: AgreementKind
  readonly from?: string
  readonly until?: string
}

/** A terminal knows no session, and so not who acts: it keeps papers and drafts, and signs and attests nothing. */
export function addBaa(program: Command, output: Output): void {
  const baa = program
    .command('baa')
    .summary('business associate agreements: what holds, until when, which clauses')
    .description(
      'Agreements with vendors, clients and subcontractors, and your record of Microsoft’s. Signing, attesting and ending are done on the page: a terminal does not know who acts.',
    )
  const tell = <T>(answer: T, lines: (answer: T) => readonly string[], { json }: CommonOptions): void =>
    output.answer(
      json ? `${JSON.stringify(answer, null, 2)}\n` : paragraphs(lines(answer).map(printable), output),
    )
  withCommonOptions(baa.command('list', { isDefault: true }))
    .description('Lists the agreements by what needs doing first.')
    .action(async (options: CommonOptions) => {
      tell(await inTenant(options, baaList), listLines, options)
    })
  withCommonOptions(baa.command('show'))
    .description('Tells all that is known of one agreement.')
    .argument('<id>', 'its id, as the list shows it')
    .action(async (id: string, options: CommonOptions) => {
      const answer = await inTenant(options, async work =>
        baaShow(work, id, await openAccounts(work.store).list()),
      )
      tell(answer, showLines, options)
    })
  withCommonOptions(baa.command('clauses'))
    .description('Shows the clauses that the law asks for, and what was found of each.')
    .argument('<id>', 'the agreement’s id')
    .action(async (id: string, options: CommonOptions) => {
      tell(await inTenant(options, work => baaClauses(work, id)), clauseLines, options)
    })
  withCommonOptions(baa.command('microsoft'))
    .description('Tells where your record of Microsoft’s agreement stands, today or at the end of a day.')
    .option('--as-of <day>', 'the day, such as 2026-06-30')
    .action(async (options: CommonOptions & { readonly asOf?: string }) => {
      const known = await inTenant(options, readMicrosoftAgreementKnown)
      const day = options.asOf === undefined ? known.today : dayIn('--as-of', options.asOf)
      tell(microsoftAgreementAnswer(known, options.tenant, day), microsoftAgreementLines, options)
    })
  withCommonOptions(baa.command('add'))
    .description(
      'Keeps a PDF and writes its agreement down as a draft. It is signed or attested on the page.',
    )
    .argument('<file>', 'the PDF')
    .requiredOption('--with <name>', 'what the other side is called')
    .option('--title <text>', 'what the paper is called')
    .addOption(
      new Option('--direction <direction>', 'who promises whom').choices(DIRECTIONS).default('vendor-to-us'),
    )
    .addOption(
      new Option('--kind <kind>', 'what kind of paper it is')
        .choices(AGREEMENT_KINDS)
        .default('business-associate'),
    )
    .option('--from <day>', 'the first day on which it holds; with the last signature unless given')
    .option('--until <day>', 'the last day on which it holds; until somebody ends it unless given')
    .action(async (file: string, options: AddOptions) => {
      tell(await added(file, options), addedLines, options)
    })
  withCommonOptions(baa.command('verify'))
    .description('Proves a PDF that Ward sealed: one changed byte is found. Exit 1 when it does not hold.')
    .argument('<file>', 'the PDF')
    .action(async (file: string, options: CommonOptions) => {
      const bytes = await readWhole(file)
      const answer = await inTenant(options, work => baaVerify(work, file, bytes))
      tell(answer, verifyLines, options)
      if (!answer.whole) process.exitCode = ERROR_CODES['not-verified'].exit
    })
}

type TenantStore = Parameters<Parameters<typeof withStore>[1]>[0]

function inTenant<T>(
  options: CommonOptions,
  work: (given: {
    readonly store: TenantStore
    readonly scope: Awaited<ReturnType<TenantStore['tenants']['scope']>>
    readonly now: typeof systemClock
  }) => Promise<T>,
): Promise<T> {
  const tenant = tenantIn(options)
  return withStore(options, async store =>
    work({ store, scope: await store.tenants.scope(tenant), now: systemClock }),
  )
}

async function added(file: string, options: AddOptions): Promise<BaaAddedAnswer> {
  const bytes = await readWhole(file)
  const { pages, active } = await readPdf(bytes)
  const from = options.from === undefined ? null : dayIn('--from', options.from)
  const until = options.until === undefined ? null : dayIn('--until', options.until)
  return await inTenant(options, async work => {
    const { sha256, kept } = await work.store.documents.keep(work.scope, bytes, AT_THE_TERMINAL)
    const terms: AgreementTerms = {
      direction: options.direction,
      kind: options.kind,
      party: { vendor: null, name: options.with },
      title: options.title ?? `${KIND_WORDS[options.kind].title} with ${options.with}`,
      label: null,
      document: { sha256, bytes: bytes.length, pages, from: 'upload', ...activeFile(active) },
      attempt: null,
      effective: from,
      until,
      notice: { breach: null, ending: null },
      agent: 'not-decided',
      services: [],
      regions: [],
      commercial: { indemnity: null, offshore: 'not-said', insurance: null, law: null },
    }
    const doer = { id: AT_THE_TERMINAL.by, name: 'the command line' }
    const draft = { key: newAgreementKey(), terms, supersedes: null }
    const { value } = await addAgreement(work, draft, doer)
    return {
      schema: 'ward.baa-added/1',
      tenant: options.tenant,
      agreement: value.id,
      sha256,
      pages,
      active,
      isNewFile: kept,
      note: NOT_LEGAL_ADVICE,
    }
  })
}

/** @throws AppError bad-usage */
function dayIn(option: string, text: string): string {
  if (isDay(text)) return text
  throw new AppError('bad-usage', `${option} takes a day like 2026-06-30.`)
}
