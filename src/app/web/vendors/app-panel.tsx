import { PLACES } from '../../../base/vendors/found.ts'
import { longDayWords } from '../../../assess/words.ts'
import type { readApp, ShownAppWhole, ShownVendor } from '../../api/contracts/vendors.ts'
import { usePanelStyles } from '../agreements/panel-styles.ts'
import { useSteady } from '../access/use-steady.ts'
import { Told } from '../calendar/told.tsx'
import { useDetailStyles } from '../detail/detail-styles.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { useAnswer } from '../parts/use-answer.ts'
import { SidePanel } from '../people/side-panel.tsx'
import { Removal, Whose } from './app-whose.tsx'
import { ResultMark } from './result-mark.tsx'
import { SettlementPart } from './settlement-part.tsx'
import { TextLink } from './text-link.tsx'
import { kindWords, reachWords, resultWord, sinceWords } from './vendor-words.ts'

interface PanelProps {
  readonly appKey: string
  readonly tenant: string
  readonly vendors: readonly ShownVendor[]
  readonly mayChange: boolean
  readonly changed: () => void
  readonly close: () => void
}

/** One app: where it stands, what it reaches, whose it is, and what to do. */
export function AppPanel(props: PanelProps) {
  const { appKey, tenant, close, changed } = props
  const [last, again] = useAnswer<typeof readApp>('/api/tenants/:tenant/vendor-app', {
    params: { tenant },
    query: { key: appKey },
  })
  const read = useSteady(last, appKey)
  return (
    <SidePanel title={read.state === 'answered' ? <bdi>{read.answer.app.name}</bdi> : 'App'} close={close}>
      {read.state === 'loading' && <Loading />}
      {read.state === 'failed' && <Failed why={read.why} again={again} />}
      {read.state === 'told' && <Told detail={read.detail} again={again} />}
      {read.state === 'answered' && (
        <Shown
          {...props}
          app={read.answer.app}
          today={read.answer.today}
          changed={() => {
            again()
            changed()
          }}
        />
      )}
    </SidePanel>
  )
}

type ShownProps = PanelProps & { app: ShownAppWhole; today: string }

function Shown(props: ShownProps) {
  const { app, tenant, today, mayChange, changed } = props
  const text = useDetailStyles()
  const isOurs = app.owner === 'microsoft'
  return (
    <div className={text.all}>
      <p className={text.reason}>
        <ResultMark result={app.standing.result} /> <b>{resultWord(app.standing.result)}.</b>{' '}
        {app.standing.says} <span className={text.soft}>{app.standing.because}</span>
      </p>
      <Facts app={app} />
      <Permissions app={app} />
      {isOurs ? (
        <p className={text.text}>
          <TextLink address="/services">
            See under Covered services what Microsoft’s agreement covers
          </TextLink>
        </p>
      ) : (
        <>
          <Whose {...props} />
          <SettlementPart
            key={app.settlement?.version ?? 0}
            {...{ tenant, today, changed }}
            settlement={app.settlement}
            subject={{ kind: 'app', key: app.key }}
            mayAsk={mayChange && app.kind !== 'integration'}
          />
          {mayChange && app.kind !== 'integration' && <Removal {...props} />}
        </>
      )}
    </div>
  )
}

const OWNERS = {
  microsoft: 'Microsoft, by the tenant that owns it',
  'this-tenant': 'This organisation: it is registered here. Somebody made it, and somebody runs it.',
  other: 'Another organisation',
  unknown: 'Not known',
} as const

function Facts({ app }: { app: ShownAppWhole }) {
  const styles = usePanelStyles()
  return (
    <dl className={styles.facts}>
      <dt>What it is</dt>
      <dd>{kindWords(app)}</dd>
      <dt>Belongs to</dt>
      <dd>{OWNERS[app.owner]}</dd>
      <dt>There since</dt>
      <dd>{sinceWords(app.since, longDayWords)}</dd>
      {app.publisher !== null && (
        <>
          <dt>Publisher</dt>
          <dd>
            <bdi>{app.publisher}</bdi>, as it says of itself
          </dd>
        </>
      )}
      {app.verifiedPublisher !== null && (
        <>
          <dt>Verified publisher</dt>
          <dd>
            <bdi>{app.verifiedPublisher}</bdi>
          </dd>
        </>
      )}
      {app.appId !== null && (
        <>
          <dt>App id</dt>
          <dd>
            {app.appId} <CopyButton text={app.appId} what="the app id" />
          </dd>
        </>
      )}
      {app.domains.length > 0 && (
        <>
          <dt>Domains</dt>
          <dd>{app.domains.join(', ')}</dd>
        </>
      )}
      {app.enabled === false && (
        <>
          <dt>State</dt>
          <dd>Switched off</dd>
        </>
      )}
      {app.detail !== null && (
        <>
          <dt>About it</dt>
          <dd>
            <bdi>{app.detail}</bdi>
          </dd>
        </>
      )}
    </dl>
  )
}

const TYPES = {
  application: 'without anybody signed in',
  delegated: 'as the person who is signed in',
} as const

function Permissions({ app }: { app: ShownAppWhole }) {
  const text = useDetailStyles()
  const { permissions, roles, unknownPermissions, reach } = app
  return (
    <>
      <h2 className={text.title}>What it reaches</h2>
      <p className={text.text}>
        {reachWords(reach) ?? 'Nothing of patients, as far as Ward knows its permissions.'}
      </p>
      {app.givesItself && (
        <p className={text.text}>One of its permissions lets it give itself every other.</p>
      )}
      {permissions.length + roles.length > 0 && (
        <ul className={text.list}>
          {permissions.map(({ name, service, type, adminConsented, people }) => {
            const places = [
              ...new Set(reach.filter(({ by }) => by === name).map(({ place }) => PLACES[place])),
            ]
            return (
              <li key={`${name} ${type}`}>
                <code className={text.code}>{name}</code>
                {service === '' ? '' : ` of ${service}`}
                {places.length > 0 ? `: ${places.join(', ')}` : ''}
                {type === null ? '; whether by itself or for a person was not read' : `; ${TYPES[type]}`}
                {consentWords(adminConsented, people)}
              </li>
            )
          })}
          {roles.map(role => (
            <li key={role}>{`The role ${role}`}</li>
          ))}
        </ul>
      )}
      {unknownPermissions.length > 0 && (
        <p className={text.soft}>
          {`Ward’s table does not know ${unknownPermissions.slice(0, 5).join(', ')}${unknownPermissions.length > 5 ? ` and ${unknownPermissions.length - 5} more` : ''}: look up what they reach.`}
        </p>
      )}
    </>
  )
}

function consentWords(byAdmin: boolean | null, people: number): string {
  if (byAdmin === true) return '. An administrator consented for everybody.'
  if (people > 0) return `. ${people === 1 ? 'One person' : `${people} people`} consented for themselves.`
  return byAdmin === false ? '. No administrator consented.' : '.'
}
