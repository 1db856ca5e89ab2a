import { CHECKS } from '../../../assess/checks/index.ts'
import { NOT_LEGAL_ADVICE } from '../../../assess/assess.ts'
import { CAPABILITIES, CAPABILITY_NAMES, type Capability } from '../../../assess/licensing/capabilities.ts'
import { checksLacking, type LackingCheck } from '../../../assess/licensing/lacking-checks.ts'
import { FAMILIES, type Footing } from '../../../assess/licensing/plans/define-plan.ts'
import { PLANS } from '../../../assess/licensing/plans.ts'
import type { ServicePlanName } from '../../../assess/licensing/service-plans.ts'
import { counted } from '../../../assess/judgement.ts'
import { LIST_OF_2021 } from '../../../assess/services/list-of-2021.ts'
import type { PlanAnswer } from '../../api/contracts/plans.ts'
import { columns } from '../columns.ts'
import type { Answered } from './plan-answers.ts'

/** The capabilities a list has room for, with a word for the head of the column. */
const COLUMNS: readonly (readonly [string, Capability])[] = [
  ['P1', 'entra-id-p1'],
  ['P2', 'entra-id-p2'],
  ['Intune', 'intune'],
  ['Defender', 'defender-for-office-365-p1'],
  ['DLP', 'data-loss-prevention'],
  ['Labels', 'sensitivity-labels'],
  ['Encrypt', 'message-encryption'],
  ['Archive', 'archive-and-hold'],
  ['Lockbox', 'customer-lockbox'],
  ['Audit', 'audit-premium'],
]

const FOOTING_WORDS: { readonly [F in Footing]: string } = {
  organisation: 'Bought by the organisation.',
  companion: 'Comes free beside a bought plan: ask whether patient data goes into it.',
  student: 'Meant for students: ask whether the people on it are in your workforce.',
  free: 'Free of charge and meant for others than a clinic: no place for patient data.',
  trial: 'A trial: nobody has bought it, and it ends by itself. No place for patient data.',
}

/** Small forms of a greater feature: who has the greater one does not miss them, and who has neither misses that. */
const NOT_MISSED: ReadonlySet<Capability> = new Set([
  'basic-mobility',
  'cloud-app-discovery',
  'defender-for-business',
  'windows-business',
])

const mark = (held: boolean | null | undefined) => (held == null ? '?' : held ? 'yes' : '-')

export function plansList(
  all: readonly Answered[],
  imported: { readonly file: string; readonly asOf: string | null } | null,
  every: boolean,
): string {
  const own = all.filter(({ answer }) => answer.id !== null)
  const others = all.filter(({ answer }) => answer.id === null)
  const row = ({ answer }: Answered) => [
    answer.name,
    ...COLUMNS.map(([, capability]) => mark(answer.capabilities[capability])),
    answer.product?.name ?? '',
  ]
  const blocks = Object.entries(FAMILIES).flatMap(([family, words]) => {
    const rows = own.filter(({ answer }) => answer.family === family).map(row)
    return rows.length === 0 ? [] : [[words], ...rows, ['']]
  })
  const more = every && others.length > 0 ? [['Only in Microsoft’s list'], ...others.map(row), ['']] : []
  const list =
    imported === null ? '' : ` in ${imported.file}${imported.asOf === null ? '' : ` of ${imported.asOf}`}`
  return [
    columns([['plan', ...COLUMNS.map(([word]) => word), 'string id'], ...blocks, ...more]),
    `${counted(own.length, 'plan')} of Ward’s own table.${others.length === 0 ? '' : ` ${counted(others.length, 'product')} more${list}${every ? '' : ': ward plans list --all'}.`} More on one: ward plans show NAME\n`,
    'P1 and P2: Microsoft Entra ID. Defender: for Office 365, Plan 1. Audit: Purview Audit (Premium). “?”: not known.\n',
  ].join('')
}

/** One plan in words: what it is, what it can and cannot enforce, and which checks say so. */
export function planText({ answer, servicePlans }: Answered): string {
  const { name, was, also, product, otherProducts, note, successor, sold, footing, unlisted } = answer
  const part = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', heading, ...lines.map(line => `  ${line}`)]
  const titles = (held: boolean) =>
    CAPABILITY_NAMES.filter(id => answer.capabilities[id] === held && (held || !NOT_MISSED.has(id))).map(
      id => `${CAPABILITIES[id].title}: ${CAPABILITIES[id].gives}`,
    )
  const wasNames = was.filter(one => !name.startsWith(one) || one.length < name.length).join(', ')
  return [
    `${name}${wasNames === '' || name.endsWith(' of 2012') ? '' : ` (was ${wasNames} of 2012)`}`,
    [
      product === null ? 'no product id in Microsoft’s list' : `${product.name} · ${product.sku}`,
      ...(answer.family === null ? ['not in Ward’s own table'] : [familyWords(answer)]),
      ...(sold === false ? ['no longer sold'] : []),
    ].join(' · '),
    ...(note === null ? [] : [note]),
    ...(successor === null
      ? []
      : [`Its place was taken by ${nameOf(successor)}: ward plans show ${successor}`]),
    ...part('Also called', also.length === 0 ? [] : [also.join(', ')]),
    ...part('Footing', [
      footing === null ? 'Ward does not know on what ground people use it.' : FOOTING_WORDS[footing],
      ...(unlisted.length === 0
        ? []
        : [
            `Microsoft’s list of services under its agreement, as of ${LIST_OF_2021.asOf}, does not name ${unlisted.join(' and ')}: look whether today’s does.`,
          ]),
    ]),
    ...(servicePlans === null
      ? part('What it can enforce', ['Ward does not know: Microsoft’s list does not say what is in it.'])
      : [
          ...part('Can enforce', titles(true)),
          ...part('Cannot enforce', titles(false)),
          ...part(
            'Checks that come out “Plan lacks it” where everybody has this plan and no other',
            checksLacking(CHECKS, servicePlans).map(lackingLine),
          ),
        ]),
    ...part(
      'Other products of the same plan',
      otherProducts.map(one => `${one.name} · ${one.sku}`),
    ),
    ...part('Source', [
      `${answer.source}${answer.asOf === null ? '' : `, as of ${answer.asOf}`}. What Microsoft sells and puts into a plan changes: confirm it before you buy.`,
    ]),
    '',
    NOT_LEGAL_ADVICE,
    '',
  ].join('\n')
}

function lackingLine({ check, capabilities, inPart }: LackingCheck): string {
  const lacks = capabilities.map(id => CAPABILITIES[id].title).join(', ')
  return `${check.id}: ${check.title} (${inPart ? 'in part: ' : ''}needs ${lacks})`
}

function nameOf(id: string): string {
  return PLANS.find(plan => plan.id === id)?.name ?? id
}

function familyWords({ family }: PlanAnswer): string {
  return FAMILIES[family as keyof typeof FAMILIES]
}

export function notLicensed(servicePlans: readonly ServicePlanName[] | null) {
  return (
    servicePlans &&
    checksLacking(CHECKS, servicePlans).map(({ check, capabilities, inPart }) => ({
      check: check.id,
      title: check.title,
      capabilities: [...capabilities],
      inPart,
    }))
  )
}
