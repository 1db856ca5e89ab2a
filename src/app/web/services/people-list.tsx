import { Button, Field, SearchBox } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { KIND_WORDS } from '../../../assess/services/service-words.ts'
import type { PersonPlans, readPeoplePlans } from '../../api/contracts/services.ts'
import { call, sentenceOf } from '../parts/call.ts'
import { RowList } from '../parts/list-row.tsx'
import { useTenant } from '../parts/tenant.ts'
import type { PartProps } from './part-props.ts'
import { useServicesStyles } from './services-styles.ts'

const PER_PAGE = 100
/** Milliseconds after the last key before the server is asked. */
const QUIET = 250

interface Pages {
  readonly people: readonly PersonPlans[]
  readonly found: number
  readonly next: number | null
}

/** People page by page: ten thousand are not laid out at once. */
export function PeopleList({ known, choice }: PartProps) {
  const styles = useServicesStyles()
  const tenant = useTenant().name
  const [words, setWords] = useState('')
  const [pages, setPages] = useState<Pages | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const { safeguard } = choice
  const ask = async (after: number, q: string) => {
    const answer = await call<typeof readPeoplePlans>('GET', '/api/tenants/:tenant/services/people', {
      params: { tenant },
      query: { after, limit: PER_PAGE, q, ...(safeguard === null ? {} : { safeguard }) },
    })
    return answer
  }
  useEffect(() => {
    let isWanted = true
    const timer = setTimeout(() => {
      ask(0, words).then(
        answer => {
          if (!isWanted) return
          setPages(answer)
          setProblem(null)
        },
        (error: unknown) => {
          if (isWanted) setProblem(sentenceOf(error))
        },
      )
    }, QUIET)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [words, safeguard, tenant])
  const more = async () => {
    if (pages?.next == null) return
    try {
      const answer = await ask(pages.next, words)
      setPages({ ...answer, people: [...pages.people, ...answer.people] })
    } catch (error) {
      setProblem(sentenceOf(error))
    }
  }
  return (
    <>
      <Field label="Find a person">
        <SearchBox value={words} autoComplete="off" onChange={(_, { value }) => setWords(value)} />
      </Field>
      {problem !== null && <p role="alert">{problem}</p>}
      <p role="status" className={styles.text}>
        {pages === null ? '' : `${pages.people.length} of ${pages.found} shown`}
      </p>
      {pages !== null && pages.people.length > 0 && (
        <RowList>
          {pages.people.map(person => (
            <li key={person.upn} className={styles.person}>
              <span className={styles.name}>
                <bdi>{person.name}</bdi>
              </span>
              <span className={styles.soft}>
                <bdi>{person.upn}</bdi>
                {person.enabled === false && ' · may not sign in'}
              </span>
              <span>
                {person.plans.join(' + ') || 'No licence'}
                {person.kind !== 'ordinary' && person.kind !== 'none' && ` · ${KIND_WORDS[person.kind]}`}
              </span>
              <span>{lacksWords(known.safeguards, person)}</span>
            </li>
          ))}
        </RowList>
      )}
      {pages?.next != null && <Button onClick={() => void more()}>Show more</Button>}
    </>
  )
}

function lacksWords(safeguards: PartProps['known']['safeguards'], person: PersonPlans): string {
  const { lacks, unknown, kind, enabled } = person
  if (kind === 'none' || enabled === false) return ''
  const open = unknown.length === 0 ? '' : ` ${unknown.length} not known.`
  if (lacks.length === 0) return unknown.length === 0 ? 'Lacks none of the safeguards.' : open.trim()
  const titles = safeguards.filter(({ id }) => lacks.includes(id)).map(({ title }) => title)
  return `Lacks ${lacks.length} of ${safeguards.length}: ${titles.join('; ')}.${open}`
}
