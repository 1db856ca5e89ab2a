import { wordsOfDay } from '../../../base/day-words.ts'
import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { KIND_WORDS } from '../../../assess/services/service-words.ts'
import { dayWords } from '../../../assess/words.ts'
import type { Instant } from '../../../base/time.ts'
import type { importUsers, UsersImported } from '../../api/contracts/service-changes.ts'
import { call } from '../parts/call.ts'
import { useTenant } from '../parts/tenant.ts'
import { ImportForm } from './import-form.tsx'
import type { PartProps } from './part-props.ts'
import { PeopleList } from './people-list.tsx'
import { SaveTable } from './save-table.tsx'
import { useServicesStyles } from './services-styles.ts'

/** Whose plan lacks which safeguard. */
export function PeoplePart(props: PartProps) {
  const styles = useServicesStyles()
  const { known, choice, change, again } = props
  const { people, today, safeguards } = known
  const mayBring = useTenant().permissions.includes('settings:collect')
  const chosen = safeguards.find(({ id }) => id === choice.safeguard)
  return (
    <>
      {people === null ? (
        <p className={styles.box}>
          Nobody has brought a list of users, so Ward knows how many licences there are and not whose. Export
          it in the Microsoft 365 admin center: Users &gt; Active users &gt; Export users.
        </p>
      ) : (
        <>
          <p className={styles.text}>
            {people.people} {people.people === 1 ? 'person' : 'people'} with a licence, as of{' '}
            {wordsOfDay(people.asOf)} (brought by {people.by.name}, {dayWords(people.at as Instant)}).
            {people.blocked > 0 && ` ${people.blocked} more may not sign in and hold a licence all the same.`}
            {people.unlicensed > 0 && ` ${people.unlicensed} have none.`}
            {people.isPart && ' The file was one page of several: it is not everybody.'}
            {people.left.bad > 0 && ` ${people.left.bad} rows could not be read.`}
          </p>
          {people.unknownProducts.length > 0 && (
            <p className={styles.box}>
              Ward does not know {people.unknownProducts.map(({ name }) => name).join(', ')}: what it brings
              is not known. A newer product may be in Microsoft’s list: ward plans import FILE, then bring the
              users again with ward plans users import.
            </p>
          )}
          <h2 className={styles.title}>Safeguards</h2>
          <Safeguards {...props} />
          <h2 className={styles.title}>Who holds what</h2>
          <Sets {...props} />
          <h2 className={styles.title}>
            {chosen === undefined ? 'People' : `People whose plan lacks: ${chosen.title}`}
          </h2>
          {chosen !== undefined && (
            <p className={styles.text}>
              {chosen.without}{' '}
              <Button size="small" onClick={() => change({ safeguard: null })}>
                Show everybody
              </Button>
            </p>
          )}
          <SaveTable
            table="people"
            filter={choice.safeguard === null ? {} : { safeguard: choice.safeguard }}
          />
          <PeopleList {...props} key={`${choice.safeguard} ${people.at}`} />
        </>
      )}
      {mayBring && <BringUsers today={today} isFirst={people === null} again={again} />}
    </>
  )
}

function Safeguards({ known, choice, change }: PartProps) {
  const styles = useServicesStyles()
  return (
    <div className={styles.scroll} role="region" aria-label="Safeguards" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Safeguard</th>
            <th scope="col">Plan brings it</th>
            <th scope="col">Plan lacks it</th>
            <th scope="col">Not known</th>
            <th scope="col">
              <span className={styles.soft}>Who</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {known.people?.safeguards.map(({ id, has, lacks, unknown }) => {
            const title = known.safeguards.find(each => each.id === id)?.title ?? id
            return (
              <tr key={id}>
                <th scope="row">{title}</th>
                <td className={styles.number}>{has}</td>
                <td className={styles.number}>{lacks}</td>
                <td className={styles.number}>{unknown}</td>
                <td>
                  {lacks > 0 && (
                    <Button
                      size="small"
                      aria-label={`Show who lacks: ${title}`}
                      aria-pressed={choice.safeguard === id}
                      onClick={() => change({ safeguard: choice.safeguard === id ? null : id })}
                    >
                      Show who
                    </Button>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function Sets({ known }: PartProps) {
  const styles = useServicesStyles()
  return (
    <div className={styles.scroll} role="region" aria-label="Who holds what" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Plans</th>
            <th scope="col">Kind</th>
            <th scope="col">People</th>
            <th scope="col">Sign-in blocked</th>
          </tr>
        </thead>
        <tbody>
          {known.people?.sets.slice(0, 50).map(({ plans, kind, people, blocked }, index) => (
            <tr key={index}>
              <th scope="row">{plans.length === 0 ? 'No licence' : plans.join(' + ')}</th>
              <td>{KIND_WORDS[kind]}</td>
              <td className={styles.number}>{people}</td>
              <td className={styles.number}>{blocked}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function BringUsers({ today, isFirst, again }: { today: string; isFirst: boolean; again: () => void }) {
  const tenant = useTenant().name
  const [told, setTold] = useState<UsersImported | null>(null)
  return (
    <>
      {told !== null && (
        <p role="status">
          {told.users} {told.users === 1 ? 'person is' : 'people are'} on record as of {wordsOfDay(told.asOf)}
          .
          {told.bad.count > 0 &&
            ` ${told.bad.count} rows could not be read; the first: line ${told.bad.rows[0]?.line}, ${told.bad.rows[0]?.reason}`}
          {told.isPart && ' The file is one page of several: export all of them.'}
        </p>
      )}
      <ImportForm
        title={isFirst ? 'Bring the list of users' : 'Bring a newer list of users'}
        lead="The CSV of “Export users”, or users as Microsoft Graph writes them with assignedLicenses. Names and addresses of your workforce are kept sealed."
        accept=".csv,.json,.ndjson,text/csv,application/json"
        today={today}
        button="Bring the list"
        send={async ({ file, name, asOf }) => {
          const answer = await call<typeof importUsers>('POST', '/api/tenants/:tenant/services/users', {
            params: { tenant },
            query: { asOf, file: name },
            body: file,
          })
          setTold(answer)
          again()
        }}
      />
    </>
  )
}
