import { Button, Field, makeStyles, Select } from '@fluentui/react-components'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { FOUND_KIND_NAMES, FOUND_KINDS, type FoundKind } from '../../../base/vendors/found.ts'
import type { listApps, ShownApps } from '../../api/contracts/vendors.ts'
import { call, CallFailed } from '../parts/call.ts'
import { Chips } from '../parts/chips.tsx'
import { FilterBar } from '../parts/filter-bar.tsx'
import { NoneFound } from '../parts/none-found.tsx'
import { Loading } from '../parts/states.tsx'
import { useListKeys } from '../parts/use-list-keys.ts'
import { AppList } from './app-list.tsx'
import { counted } from './vendor-words.ts'
import {
  APP_SHOWS,
  type AppShow,
  type ChangeVendors,
  FIRST_VENDORS,
  type VendorsChoice,
} from './vendors-choice.ts'

const useStyles = makeStyles({ more: { margin: '16px 0' }, show: { maxWidth: '420px' } })

const SHOW_WORDS = {
  open: 'Not settled',
  urgent: 'Not settled, reach mail or files',
  new: 'New since the last look',
  settled: 'Settled',
  all: 'All',
} as const satisfies { readonly [S in AppShow]: string }

const A_PAGE = 100

/** Every app, searched and paged by the server: a tenant may have thousands. */
export function AppsView({
  tenant,
  choice,
  change,
  stamp,
}: {
  tenant: string
  choice: VendorsChoice
  change: ChangeVendors
  /** Another one asks anew: something was said of an app. */
  stamp: number
}) {
  const styles = useStyles()
  const { words, show, kind, app: open } = choice
  const q = useDeferredValue(words)
  const [pages, setPages] = useState(1)
  const [shown, setShown] = useState<ShownApps | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const searchBox = useRef<HTMLInputElement>(null)
  const asked = `${q}\n${show}\n${kind ?? ''}`
  const [askedLast, setAskedLast] = useState(asked)
  if (askedLast !== asked) {
    setAskedLast(asked)
    setPages(1)
  }
  useEffect(() => {
    const stop = new AbortController()
    const timer = setTimeout(() => {
      readPages({ tenant, q, show, kind, pages, signal: stop.signal }).then(
        answer => {
          setShown(answer)
          setProblem(null)
        },
        (error: unknown) => {
          if (stop.signal.aborted) return
          if (!(error instanceof CallFailed)) throw error
          setProblem(error.message)
        },
      )
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [tenant, q, show, kind, pages, stamp])
  const apps = shown?.apps ?? []
  useListKeys({ rows: apps.map(({ key }) => key), open, choose: key => change({ app: key }), searchBox })
  const showAll = () => change({ ...FIRST_VENDORS, view: 'apps', show: 'all' })
  const byKind = shown?.byKind ?? {}
  return (
    <>
      <FilterBar
        what="apps"
        words={words}
        search={to => change({ words: to })}
        searchBox={searchBox}
        found={shown === null ? '' : `${shown.found.toLocaleString('en-US')} of ${counted(shown.all, 'app')}`}
        isFiltered={words !== '' || kind !== null || show !== 'all'}
        showAll={showAll}
      >
        <Field label="Show" className={styles.show}>
          <Select
            value={show}
            onChange={(_, { value }) => change({ show: APP_SHOWS.find(one => one === value) ?? 'all' })}
          >
            {APP_SHOWS.map(one => (
              <option key={one} value={one}>
                {SHOW_WORDS[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Chips<FoundKind>
          label="Kind"
          chips={FOUND_KIND_NAMES.flatMap(value => {
            const count = byKind[value] ?? 0
            return count === 0 ? [] : [{ value, word: FOUND_KINDS[value], count }]
          })}
          chosen={kind === null ? [] : [kind]}
          choose={chosen => change({ kind: chosen.find(one => one !== kind) ?? null })}
        />
      </FilterBar>
      {problem !== null && <p role="alert">{problem}</p>}
      {shown === null && problem === null && <Loading />}
      {shown?.all === 0 && (
        <p>
          No app is known yet. Ward finds them when the tenant’s settings are read in; a list of apps can be
          read in here too.
        </p>
      )}
      {shown !== null && shown.all > 0 && apps.length === 0 && <NoneFound what="app" showAll={showAll} />}
      {apps.length > 0 && <AppList apps={apps} open={open} choose={key => change({ app: key })} />}
      {shown !== null && shown.next !== null && (
        <Button className={styles.more} onClick={() => setPages(count => count + 1)}>
          {`Show ${Math.min(A_PAGE, shown.found - apps.length)} more of ${shown.found.toLocaleString('en-US')}`}
        </Button>
      )}
    </>
  )
}

/** Milliseconds after the last key, so that not every letter is asked. */
const PAUSE = 150

/** The first pages, in as few questions as the server takes. */
async function readPages(asked: {
  tenant: string
  q: string
  show: AppShow
  kind: FoundKind | null
  pages: number
  signal: AbortSignal
}): Promise<ShownApps> {
  const { tenant, q, show, kind, pages, signal } = asked
  const wanted = pages * A_PAGE
  const ask = (from: number) =>
    call<typeof listApps>('GET', '/api/tenants/:tenant/vendor-apps', {
      params: { tenant },
      query: {
        show,
        from,
        limit: Math.min(500, wanted - from),
        ...(q.trim() === '' ? {} : { q: q.trim() }),
        ...(kind === null ? {} : { kind }),
      },
      signal,
    })
  let page = await ask(0)
  const apps = [...page.apps]
  while (page.next !== null && apps.length < wanted) {
    page = await ask(page.next)
    apps.push(...page.apps)
  }
  return { ...page, apps }
}
