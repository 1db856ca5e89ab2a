import {
  Button,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
  useRestoreFocusTarget,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { Verdict } from '../../../base/verdict.ts'
import type { ShownEntry } from '../../api/contracts/audit-page.ts'
import type { View } from '../address.ts'
import { Inline } from '../parts/inline.tsx'
import { VerdictMark } from '../parts/verdict-mark.tsx'
import { verdictColour } from '../theme.ts'
import { explainedOf, type Row } from './shown-entries.ts'
import { explainedWords } from './words.ts'

const useStyles = makeStyles({
  summary: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr) 130px 12px',
    columnGap: '10px',
    padding: '10px 8px',
    // Below the bar of a review, which stays on top.
    scrollMarginTop: '112px',
    cursor: 'pointer',
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusMedium,
    '::-webkit-details-marker': { display: 'none' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    // The sign has no words for a screen reader: it says itself whether the row is open.
    '::after': { content: '"▸" / ""', color: tokens.colorNeutralForeground2 },
    '@media (max-width: 640px)': { gridTemplateColumns: '24px minmax(0, 1fr) 12px', rowGap: '4px' },
    '@media print': { '::after': { content: 'none' } },
  },
  opened: { '::after': { content: '"▾" / ""' } },
  sentence: { ...typographyStyles.body1, display: 'block', minWidth: 0 },
  meta: {
    ...typographyStyles.caption1,
    display: 'block',
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 640px)': { gridColumnStart: 2, gridRowStart: 2 },
  },
  weight: { fontWeight: tokens.fontWeightSemibold },
  body: {
    ...typographyStyles.body1,
    padding: '4px 8px 16px 42px',
    '@media (max-width: 640px)': { paddingLeft: '8px' },
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: '2px 16px',
    margin: '0 0 12px',
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0 },
    '@media (max-width: 480px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      '& dd': { marginBottom: '6px' },
    },
  },
  title: { ...typographyStyles.body1Strong, margin: '8px 0 4px' },
  days: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 20px',
    listStyleType: 'none',
    margin: '0 0 8px',
    padding: 0,
    fontVariantNumeric: 'tabular-nums',
  },
  events: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px',
    listStyleType: 'none',
    margin: '0 0 8px',
    padding: 0,
  },
  event: {
    minWidth: 'auto',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  explain: { margin: '12px 0', '@media print': { display: 'none' } },
  links: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', margin: '0' },
})

/** Shape, colour and word: a person is needed, or nothing is. */
const MARK: { readonly [E in 'no' | 'yes']: Verdict } = { no: 'manual', yes: 'not-applicable' }

/** Event ids shown before somebody asks for the rest. */
const FIRST_IDS = 20

/** A row as a sentence; opened it has its days and its events. */
export function EntryRow({
  row: { row, entry },
  view,
  openEvent,
  explain,
}: {
  row: Row
  view: View
  openEvent: (id: string) => void
  explain?: (entry: ShownEntry) => void
}) {
  const styles = useStyles()
  // A list has thousands of rows, and most are never opened.
  const [isOpen, setOpen] = useState(false)
  const state = explainedOf(entry)
  const word = explainedWords(view.report)[state]
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary className={mergeClasses(styles.summary, isOpen && styles.opened)} data-row={row}>
        <VerdictMark verdict={MARK[state]} />
        <span className={styles.sentence}>{entry.sentence}</span>
        <span className={styles.meta}>
          <span
            className={mergeClasses(state === 'no' && styles.weight)}
            style={state === 'no' ? { color: verdictColour(MARK.no) } : undefined}
          >
            {word}
          </span>
          {entry.mark !== null && entry.mark.toLowerCase() !== word.toLowerCase() && (
            <>
              <br />
              {entry.mark}
            </>
          )}
        </span>
      </summary>
      {isOpen && (
        <Opened
          row={row}
          entry={entry}
          view={view}
          openEvent={openEvent}
          {...(explain === undefined ? {} : { explain })}
        />
      )}
    </details>
  )
}

function Opened({
  row,
  entry,
  view,
  openEvent,
  explain,
}: Row & {
  view: View
  openEvent: (id: string) => void
  explain?: (entry: ShownEntry) => void
}) {
  const styles = useStyles()
  const focusComesBack = useRestoreFocusTarget()
  const [all, setAll] = useState(false)
  const ids = all ? entry.eventIds : entry.eventIds.slice(0, FIRST_IDS)
  return (
    // From within it, j and k go on from its row.
    <div className={styles.body} data-row={row}>
      <dl className={styles.facts}>
        {entry.facts.map(({ name, value }) => (
          <Fact key={name} name={name} value={value} />
        ))}
      </dl>
      {entry.days.length > 0 && (
        <>
          <h3 className={styles.title}>Days (UTC)</h3>
          <ul className={styles.days}>
            {entry.days.map(({ day, count }) => (
              <li key={day}>{`${day}: ${count}`}</li>
            ))}
          </ul>
        </>
      )}
      <h3 className={styles.title}>{`Events (${entry.events})`}</h3>
      <ul className={styles.events}>
        {ids.map(id => (
          <li key={id}>
            <Button
              {...focusComesBack}
              size="small"
              className={styles.event}
              aria-label={`Open event ${id}`}
              aria-haspopup="dialog"
              onClick={() => openEvent(id)}
            >
              {id}
            </Button>
          </li>
        ))}
      </ul>
      {ids.length < entry.eventIds.length && (
        <Button size="small" onClick={() => setAll(true)}>
          {`Show ${entry.eventIds.length - ids.length} more`}
        </Button>
      )}
      {entry.eventIds.length < entry.events && (
        <p>{`The first ${entry.eventIds.length} can be opened here.`}</p>
      )}
      {explain !== undefined && entry.open && entry.place !== null && (
        <p className={styles.explain}>
          <Button {...focusComesBack} aria-haspopup="dialog" onClick={() => explain(entry)}>
            This is expected: write down why
          </Button>
        </p>
      )}
      <p className={styles.links}>
        {entry.place !== null && view.report !== 'place' && (
          <Inline
            to={{ page: 'access', report: 'place', place: entry.place.id, from: view.from, to: view.to }}
          >
            Everybody who reached this place
          </Inline>
        )}
        {entry.actor !== null && view.report !== 'person' && (
          <Inline
            to={{ page: 'access', report: 'person', actor: entry.actor.id, from: view.from, to: view.to }}
          >
            Everything this person did
          </Inline>
        )}
      </p>
    </div>
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
