import { useRef, useState } from 'react'
import { COVERAGE_WORDS, SAID_WORDS, TODO_WORDS, USE_WORDS } from '../../../assess/services/service-words.ts'
import type { ShownService } from '../../api/contracts/services.ts'
import { Chips } from '../parts/chips.tsx'
import { FilterBar } from '../parts/filter-bar.tsx'
import { GoTo } from '../parts/go.tsx'
import { Inline } from '../parts/inline.tsx'
import { ListRow, RowList } from '../parts/list-row.tsx'
import { NoneFound } from '../parts/none-found.tsx'
import { useTenant } from '../parts/tenant.ts'
import { useListKeys } from '../parts/use-list-keys.ts'
import { DecisionList } from './decision-list.tsx'
import { DecisionPanel } from './decision-panel.tsx'
import type { PartProps } from './part-props.ts'
import { SaveTable } from './save-table.tsx'
import { ServicePanel } from './service-panel.tsx'
import { COVERAGES, PLAIN, servicesAddress, type Show } from './services-choice.ts'
import { useServicesStyles } from './services-styles.ts'
import { decisionsOf, isGrouped, rowWords, showsDecisions, shownServicesOf } from './shown-services.ts'

const SHOW_WORDS: { readonly [S in Show]: string } = {
  todo: 'To do',
  here: 'Used or offered',
  all: 'All',
}

/** What stands before a row, so that nothing is told by colour. */
const MARKS = { covered: '●', 'listed-in-2021': '◐', 'not-listed': '✕', unknown: '?' } as const

/** What is to be decided first, several services at once where one answer may be true of them; else every service of the table. */
export function ServicesPart({ known, choice, change, again }: PartProps) {
  const styles = useServicesStyles()
  const searchBox = useRef<HTMLInputElement>(null)
  const services = shownServicesOf(known, choice)
  const all = decisionsOf(known)
  const isDeciding = showsDecisions(choice)
  const decision = all.find(({ id }) => id === choice.decide)
  const [kept, setKept] = useState<string | null>(null)
  const open = choice.service
  const service = known.services.find(({ id }) => id === open)
  const choose = (id: string) => change({ service: id })
  const decide = (id: string) => {
    const found = all.find(one => one.id === id)
    if (found === undefined) return
    setKept(null)
    if (isGrouped(found.kind)) change({ decide: id, service: null })
    else change({ service: found.services[0]?.id ?? null, decide: null })
  }
  const openDecision =
    choice.decide ??
    all.find(({ kind, services: [one] }) => kind === 'settle' && one?.id === open)?.id ??
    null
  const waits = all.reduce((sum, one) => sum + one.services.length, 0)
  const byList = known.services.filter(({ todo }) => todo === 'confirm').length
  const count = (show: Show) => shownServicesOf(known, { words: '', coverages: [], show }).length
  useListKeys(
    isDeciding
      ? { rows: all.map(({ id }) => id), open: openDecision, choose: decide, searchBox }
      : { rows: services.map(({ id }) => id), open, choose, searchBox },
  )
  const showAll = () => change({ words: '', coverages: [], show: 'all' })
  return (
    <>
      {known.list === null && (
        <div className={styles.box}>
          <p>
            <strong>Do this first:</strong> bring Microsoft’s list of today.
            {known.first.length > 0 && ` It may answer ${known.first.length} services at once`}
            {known.first.length > 0 && (byList === 0 ? '.' : `; ${byList} of them wait for nothing else.`)}
          </p>
          <GoTo address={servicesAddress({ ...PLAIN, part: 'list' })} className={styles.link}>
            Bring the list
          </GoTo>
        </div>
      )}
      <FilterBar
        what="services"
        words={choice.words}
        search={words => change({ words })}
        searchBox={searchBox}
        found={
          isDeciding
            ? `${all.length === 0 ? 'No decision' : all.length === 1 ? 'One decision' : `${all.length} decisions`} about ${waits} of ${known.services.length} services`
            : `${services.length} of ${known.services.length} services`
        }
        isFiltered={choice.show !== 'all' || choice.words !== '' || choice.coverages.length > 0}
        showAll={showAll}
      >
        <Chips<Show>
          label="Show"
          chips={(['todo', 'here', 'all'] as const).map(value => ({
            value,
            word: SHOW_WORDS[value],
            count: count(value),
          }))}
          chosen={[choice.show]}
          choose={chosen => change({ show: chosen.find(one => one !== choice.show) ?? 'all' })}
        />
        <Chips
          label="Covered"
          chips={COVERAGES.map(value => ({
            value,
            word: COVERAGE_WORDS[value],
            count: known.services.filter(({ coverage }) => coverage.coverage === value).length,
          })).filter(({ count: some }) => some > 0)}
          chosen={choice.coverages}
          choose={coverages => change({ coverages })}
        />
      </FilterBar>
      <SaveTable table="services" />
      <p className={styles.text} role="status" hidden={kept === null}>
        {kept}
      </p>
      {isDeciding && all.length > 0 ? (
        <DecisionList decisions={all} open={openDecision} choose={decide} />
      ) : isDeciding ? (
        <NothingToDo known={known} />
      ) : services.length === 0 ? (
        <NoneFound what="service" showAll={showAll} />
      ) : (
        <RowList>
          {services.map(one => (
            <li key={one.id}>
              <ListRow
                row={one.id}
                isOpen={open === one.id}
                choose={choose}
                mark={<span aria-hidden="true">{MARKS[one.coverage.coverage]}</span>}
                title={one.name}
                meta={<Meta service={one} />}
              >
                {one.todo !== null && <span className={styles.todo}>{TODO_WORDS[one.todo]}</span>}
                <span className={styles.line}>{rowWords(one)}</span>
              </ListRow>
            </li>
          ))}
        </RowList>
      )}
      {decision !== undefined && isGrouped(decision.kind) && service === undefined && (
        <DecisionPanel
          key={decision.id}
          kind={decision.kind}
          services={decision.services}
          again={again}
          kept={setKept}
          close={() => change({ decide: null })}
        />
      )}
      {service !== undefined && (
        <ServicePanel
          key={service.id}
          service={service}
          again={again}
          close={() => change({ service: null })}
        />
      )}
    </>
  )
}

/** Nothing to do is only said where something was read: else nobody knows. */
function NothingToDo({ known: { settings } }: Pick<PartProps, 'known'>) {
  const styles = useServicesStyles()
  const mayCollect = useTenant().permissions.includes('settings:collect')
  if (settings === null) {
    return (
      <p className={styles.text}>
        No settings were read, so Ward cannot tell what your plans offer. Read them in, or ask an
        administrator to. Under “All” you can say of each service whether it is used.{' '}
        {mayCollect && <Inline to={{ page: 'set-up' }}>Read the settings in</Inline>}
      </p>
    )
  }
  return (
    <p className={styles.text}>
      Nothing waits for you here. Bring Microsoft’s list again once a year, and say what changed when a
      service is taken up.
    </p>
  )
}

function Meta({ service }: { service: ShownService }) {
  const { line } = useServicesStyles()
  const { coverage, seen, said } = service
  return (
    <>
      <span className={line}>{COVERAGE_WORDS[coverage.coverage]}</span>
      <span className={line}>
        {coverage.imported ? `List of ${coverage.asOf}` : `Ward’s list of ${coverage.asOf}`}
      </span>
      <span className={line}>{said === null ? USE_WORDS[seen.use] : SAID_WORDS[said.use]}</span>
    </>
  )
}
