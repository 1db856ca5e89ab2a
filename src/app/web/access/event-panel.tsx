import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
  tokens,
} from '@fluentui/react-components'
import type { ShownEvent } from '../../api/contracts/audit-page.ts'
import type { readEvent } from '../../api/contracts/tenant-routes.ts'
import { useDetailStyles } from '../detail/detail-styles.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { useTenant } from '../parts/tenant.ts'
import { momentWords } from '../parts/text.ts'
import { useMedia } from '../theme.ts'
import { Original } from './original.tsx'
import { useAnswer } from '../parts/use-answer.ts'
import { CLASS_WORDS } from './words.ts'

type EventRow = ShownEvent['rows'][number]

const useStyles = makeStyles({
  drawer: {
    // Without the room that is kept for the page’s scrollbar: 100vw would reach over it, and shift a narrow panel.
    maxWidth: '100%',
    overflowWrap: 'anywhere',
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: '4px 16px',
    margin: '0 0 12px',
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0 },
    '@media (max-width: 480px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      '& dd': { marginBottom: '6px' },
    },
  },
})

/** One event beside the page, down to its record. Escape closes it; the address names it. */
export function EventPanel({ id, close }: { id: string | null; close: () => void }) {
  const styles = useStyles()
  const text = useDetailStyles()
  const isNarrow = useMedia('(max-width: 720px)')
  const { name } = useTenant()
  const [loaded] = useAnswer<typeof readEvent>(
    '/api/tenants/:tenant/events/:id',
    id === null ? null : { params: { tenant: name, id } },
  )
  const rows = loaded.state === 'answered' ? loaded.answer.rows : []
  return (
    <OverlayDrawer
      className={styles.drawer}
      position="end"
      size={isNarrow ? 'full' : 'medium'}
      open={id !== null}
      surfaceMotion={null}
      backdropMotion={null}
      onOpenChange={(_, { open }) => !open && close()}
      aria-labelledby="event-title"
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          heading={{ id: 'event-title' }}
          action={
            <Button appearance="subtle" aria-label="Close the event" onClick={close}>
              Close
            </Button>
          }
        >
          {rows[0] === undefined ? 'An event of the log' : rows[0].operation || 'An event without a name'}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody tabIndex={0} role="region" aria-labelledby="event-title">
        <div className={text.all}>
          {loaded.state === 'told' && <p role="status">{loaded.detail}</p>}
          {loaded.state === 'failed' && (
            <p role="status">Ward’s server does not answer. Start it again, then open the event again.</p>
          )}
          {rows.map(row => (
            <EventFacts key={row.version} row={row} />
          ))}
          {id !== null && rows.length > 0 && <Original key={id} id={id} />}
        </div>
      </DrawerBody>
    </OverlayDrawer>
  )
}

function EventFacts({ row }: { row: EventRow }) {
  const styles = useStyles()
  const text = useDetailStyles()
  return (
    <>
      {row.version > 0 && (
        <h3 className={text.title}>{`Another version that came under the same id (${row.version})`}</h3>
      )}
      <p className={text.reason}>{row.sentence}</p>
      {row.withheld && (
        <p className={text.soft}>
          A name that people wrote themselves is withheld; the record as received has it.
        </p>
      )}
      <dl className={styles.facts}>
        {factsOf(row).map(([name, value]) => (
          <Fact key={name} name={name} value={value} />
        ))}
        <dt>Event id</dt>
        <dd>
          {row.id} <CopyButton text={row.id} what="the event id" />
        </dd>
      </dl>
    </>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}

/** What the record says; what it does not say has no line. */
function factsOf(row: EventRow): readonly (readonly [string, string])[] {
  const named = (thing: EventRow['actor']) => (thing === null ? null : thing.name || thing.id)
  const facts: readonly (readonly [string, string | null])[] = [
    ['When', momentWords(row.time)],
    ['Who', named(row.actor)],
    ['As what', `${CLASS_WORDS[row.class]}${row.via === null ? '' : `, by ${row.via}`}`],
    ['Known by', `rule ${row.rule} of docs/actor-classes.md`],
    ['Place', named(row.place)],
    ['Whose', named(row.owner)],
    ['About', named(row.target)],
    ['Right', row.right],
    ['Result', row.result],
    ['Items', row.itemCount === null ? null : String(row.itemCount)],
    ['From', row.address],
    ['With', named(row.app)],
    ['Service', row.workload],
  ]
  return facts.flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, value] as const]))
}
