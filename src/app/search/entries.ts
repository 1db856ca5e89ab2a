import { CHECKS } from '../../assess/checks/index.ts'
import type { Assessment } from '../../assess/assess.ts'
import type { Posture } from '../../assess/posture/posture.ts'
import { STATUS_WORDS } from '../../assess/posture/status-words.ts'
import { serviceOf, serviceWord, SEVERITY_WORDS, VERDICT_WORDS } from '../../assess/words.ts'
import { normaliseCitation } from '../../base/hipaa/citation.ts'
import { allRequirements } from '../../base/hipaa/requirements.ts'
import { STEPS, stepsOf } from '../../base/hipaa/steps.ts'
import type { Permission } from '../../base/people/permissions.ts'
import { GLOSSARY } from '../api/contracts/glossary.ts'
import { GUIDES, HELP_TOPICS } from '../api/contracts/help-topics.ts'
import { PAGE_NAMES, PAGE_NEEDS, PAGES, type PageName } from '../api/contracts/pages.ts'
import { PAGE_WORDS } from '../web/parts/page-words.ts'
import { PAGE_PARTS, PAGE_TOPICS } from './page-topics.ts'
import type { Entry } from './rank.ts'

/** Pages and their parts that are open to whoever holds the permissions. */
export function pageEntries(held: ReadonlySet<Permission>): readonly Entry[] {
  const isOpen = (page: PageName) =>
    PAGE_NEEDS[page].length === 0 || PAGE_NEEDS[page].some(one => held.has(one))
  return [
    ...PAGE_NAMES.filter(isOpen).map(
      (page): Entry => ({
        kind: 'page',
        title: PAGE_WORDS[page],
        text: PAGE_TOPICS[page].does,
        to: PAGES[page],
        words: PAGE_TOPICS[page].words,
        prose: PAGE_TOPICS[page].does,
      }),
    ),
    ...PAGE_PARTS.filter(({ page }) => isOpen(page)).map(
      ({ page, title, words }): Entry => ({
        kind: 'page',
        title,
        text: `On the page “${PAGE_WORDS[page]}”`,
        to: PAGES[page],
        words,
      }),
    ),
  ]
}

/** Guides, the help page's own topics and the words Ward uses. */
export function helpEntries(): readonly Entry[] {
  const topics = [...Object.entries(HELP_TOPICS), ...Object.entries(GUIDES)]
  return [
    ...topics.map(
      ([topic, { title, words }]): Entry => ({
        kind: 'help',
        title,
        text: Object.hasOwn(GUIDES, topic) ? 'Guide' : 'Help',
        to: `${PAGES.help}?topic=${topic}`,
        words,
      }),
    ),
    ...GLOSSARY.map(
      ({ id, term, means }): Entry => ({
        kind: 'help',
        title: term,
        text: means,
        to: `${PAGES.help}?topic=words#word-${id}`,
        prose: means,
      }),
    ),
  ]
}

/**
 * The checks with what was judged, or the catalogue where nothing was read yet. What was read of people and places is not
 * searched: names can stand there.
 */
export function checkEntries(assessment: Pick<Assessment, 'verdicts'> | null): readonly Entry[] {
  if (assessment === null) {
    return CHECKS.map(check => ({
      kind: 'check',
      title: check.title,
      text: `${serviceWord(serviceOf(check.id))} · not read yet`,
      to: `${PAGES.checks}?check=${check.id}`,
      keys: idsOf(check.id, check.equivalents),
      near: check.requirements.map(({ citation }) => citation),
      words: serviceWord(serviceOf(check.id)),
      prose: check.rationale,
    }))
  }
  return assessment.verdicts.map(row => ({
    kind: row.verdict === 'fail' ? 'finding' : 'check',
    title: row.title,
    text: [
      row.accepted ? 'Accepted for now' : VERDICT_WORDS[row.verdict].word,
      serviceWord(serviceOf(row.check)),
      SEVERITY_WORDS[row.severity],
    ].join(' · '),
    to: `${PAGES.checks}?check=${row.check}`,
    keys: idsOf(row.check, row.equivalents),
    near: row.requirements,
    words: `${serviceWord(serviceOf(row.check))} ${SEVERITY_WORDS[row.severity]}`,
    prose: row.rationale,
  }))
}

/** Of a CIS number the part after its version is what people type. */
function idsOf(
  check: string,
  { scuba = [], cis = [] }: { readonly scuba?: readonly string[]; readonly cis?: readonly string[] },
): readonly string[] {
  return [check, ...scuba, ...cis.map(number => number.slice(number.indexOf('/') + 1))]
}

/** The 65 requirements with where they stand, and the other paragraphs under the step that answers them. */
export function requirementEntries(posture: Pick<Posture, 'requirements'> | null): readonly Entry[] {
  const standing = new Map(posture?.requirements.map(({ citation, status }) => [citation, status]))
  return allRequirements().map(({ kind, citation, title, understand }) => {
    const status = standing.get(citation)
    const step = STEPS.find(({ id }) => id === stepsOf(citation)[0])
    const where = step === undefined ? '' : `Step ${step.number}: ${step.title}`
    return {
      kind: 'requirement',
      title,
      text: [`45 CFR ${citation}`, status === undefined ? where : STATUS_WORDS[status].word].join(' · '),
      to:
        kind === 'provision'
          ? PAGES[step?.id ?? 'requirements']
          : `${PAGES.requirements}?requirement=${citation}`,
      keys: [citation],
      words: where,
      prose: understand,
    }
  })
}

/** What was typed in Ward's own form where it is a citation that Ward knows: "§164.312(d)", "45 CFR 164.308(a)(1)". */
export function searchedFor(words: string): string {
  return normaliseCitation(words) ?? words
}
