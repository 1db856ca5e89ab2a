import { useRef } from 'react'
import { COVERAGE_WORDS, SAID_WORDS, TODO_WORDS, USE_WORDS } from '../../../assess/services/service-words.ts'
import type { ShownService } from '../../api/contracts/services.ts'
import { Chips } from '../parts/chips.tsx'
import { FilterBar } from '../parts/filter-bar.tsx'
import { GoTo } from '../parts/go.tsx'
import { ListRow, RowList } from '../parts/list-row.tsx'
import { NoneFound } from '../parts/none-found.tsx'
import { useListKeys } from '../parts/use-list-keys.ts'
import type { PartProps } from './part-props.ts'
import { SaveTable } from './save-table.tsx'
import { ServicePanel } from './service-panel.tsx'
import { COVERAGES, PLAIN, servicesAddress, type Show } from './services-choice.ts'
import { useServicesStyles } from './services-styles.ts'
import { shownServicesOf } from './shown-services.ts'

const SHOW_WORDS: { readonly [S in Show]: string } = {
  todo: 'To do',
  here: 'Used or offered',
  all: 'All',
}

/** What stands before a row, so that nothing is told by colour. */
const MARKS = { covered: '●', 'listed-in-2021': '◐', 'not-listed': '✕', unknown: '?' } as const

/** Every service of the table, what is to be done first on top. A row opens the service. */
export function ServicesPart({ known, choice, change, again }: PartProps) {
  const styles = useServicesStyles()
  const searchBox = useRef<HTMLInputElement>(null)
  const services = shownServicesOf(known, choice)
  const open = choice.service
  const service = known.services.find(({ id }) => id === open)
  const choose = (id: string) => change({ service: id })
  const count = (show: Show) => shownServicesOf(known, { words: '', coverages: [], show }).length
  useListKeys({ rows: services.map(({ id }) => id), open, choose, searchBox })
  const showAll = () => change({ words: '', coverages: [], show: 'all' })
  const isSettled =
    services.length === 0 && choice.show === 'todo' && choice.words === '' && choice.coverages.length === 0
  return (
    <>
      {known.list === null && (
        <div className={styles.box}>
          <p>
            <strong>Do this first:</strong> bring Microsoft’s list of today. It may answer{' '}
            {known.first.length} of the services below at once.
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
        found={`${services.length} of ${known.services.length} services`}
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
      {isSettled ? (
        <p className={styles.text}>
          Nothing waits for you here. Bring Microsoft’s list again once a year, and say what changed when a
          service is taken up.
        </p>
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

/** What somebody made with it says more than its name in a plan. */
function rowWords({ seen, note, coverage }: ShownService): string {
  const [says] = seen.says
  return seen.use === 'seen' && says !== undefined ? says : (note ?? says ?? coverage.why)
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
