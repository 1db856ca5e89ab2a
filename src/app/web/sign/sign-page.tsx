import { Button } from '@fluentui/react-components'
import type { LaterProps } from '../later-pages.tsx'
import { call } from '../parts/call.ts'
import { GoTo } from '../parts/go.tsx'
import { Inline } from '../parts/inline.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { State, useStateStyles } from '../parts/state-frame.tsx'
import { Loading } from '../parts/states.tsx'
import { useTenant } from '../parts/tenant.ts'
import { useLoaded } from '../parts/use-loaded.ts'
import { useSearch } from '../parts/use-search.ts'
import type { readSignature } from '../../api/contracts/signatures.ts'
import { SignatureView } from './signature-view.tsx'
import { backOf } from './sign-words.ts'
import { useSignStyles } from './sign-styles.ts'

/** Where somebody signs: the whole document, what they sign, the boxes, the name; and after it what proves it. */
export function SignPage(_: LaterProps) {
  const { name } = useTenant()
  const search = useSearch()
  const id = search.get('signature') ?? ''
  if (!/^sg-[0-9a-f]{16}$/.test(id)) return <NoneNamed />
  return <OneSignature key={`${name} ${id}`} id={id} back={backOf(search.get('back') ?? '')} />
}

function NoneNamed() {
  const styles = useStateStyles()
  return (
    <State title="No signature is named">
      <p className={styles.text}>
        This page is opened from what is to be signed.{' '}
        <Inline to={{ page: 'agreements' }}>See the agreements</Inline>
      </p>
    </State>
  )
}

function OneSignature({ id, back }: { id: string; back: ReturnType<typeof backOf> }) {
  const styles = useSignStyles()
  const { name: tenant } = useTenant()
  const [loaded, again] = useLoaded(signal =>
    call<typeof readSignature>('GET', '/api/tenants/:tenant/signatures/:id', {
      params: { tenant, id },
      signal,
    }),
  )
  if (loaded.state === 'loading') return <Loading />
  const way = back !== null && (
    <p className={styles.text}>
      <GoTo address={back.address} className={styles.link}>
        {back.words}
      </GoTo>
    </p>
  )
  if (loaded.state === 'failed') {
    return (
      <>
        {way}
        <PageHead title="Sign" />
        <p className={styles.alert} role="alert">
          {loaded.sentence}
        </p>
        <p>
          <Button onClick={again}>Try again</Button>
        </p>
      </>
    )
  }
  return (
    <>
      {way}
      <SignatureView read={loaded.value} again={again} back={back} />
    </>
  )
}
