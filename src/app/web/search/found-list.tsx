import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import { useEffect } from 'react'
import type { Finding } from '../parts/use-found.ts'
import { groupsOf } from '../parts/found-groups.ts'
import { KIND_WORDS } from './kind-words.ts'

const useStyles = makeStyles({
  panel: {
    position: 'absolute',
    top: 'calc(100% + 6px)',
    left: 0,
    zIndex: 6,
    boxSizing: 'border-box',
    width: 'min(560px, calc(100vw - 32px))',
    maxHeight: 'min(70vh, 560px)',
    overflowY: 'auto',
    padding: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow16,
  },
  kind: {
    ...typographyStyles.caption1Strong,
    margin: 0,
    padding: '8px 8px 4px',
    color: tokens.colorNeutralForeground2,
  },
  option: {
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Hover,
    outline: `1px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-1px',
  },
  title: { ...typographyStyles.body1, display: 'block' },
  text: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
  said: { ...typographyStyles.body1, padding: '8px', margin: 0, color: tokens.colorNeutralForeground2 },
  all: {
    ...typographyStyles.body1,
    display: 'block',
    width: '100%',
    marginTop: '6px',
    padding: '8px',
    textAlign: 'start',
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    backgroundColor: 'transparent',
    border: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
})

/** What is found, below the field of the frame. The field keeps the focus. */
export function FoundList({
  id,
  finding,
  active,
  setActive,
  choose,
  all,
}: {
  id: string
  finding: Finding
  active: number
  setActive: (row: number) => void
  choose: (row: number) => void
  all: () => void
}) {
  const styles = useStyles()
  useEffect(() => {
    // Nothing is returned: in newer browsers it answers a promise, which is no way to clean up.
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, active])
  const results = finding.state === 'found' ? finding.answer.results : []
  return (
    <div className={styles.panel} onPointerDown={event => event.preventDefault()}>
      <p className={results.length > 0 ? styles.kind : styles.said} role="status">
        {saidOf(finding)}
      </p>
      <div id={`${id}-list`} role="listbox" aria-label="Found">
        {groupsOf(results).map(({ kind, rows }) => (
          <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
            <div id={`${id}-${kind}`} className={styles.kind} role="presentation">
              {KIND_WORDS[kind]}
            </div>
            {rows.map(({ row, title, text, to }) => (
              <div
                key={`${to} ${title}`}
                id={`${id}-${row}`}
                role="option"
                aria-selected={row === active}
                className={mergeClasses(styles.option, row === active && styles.active)}
                onPointerMove={() => setActive(row)}
                onClick={() => choose(row)}
              >
                <span className={styles.title}>{title}</span>
                <span className={styles.text}>{text}</span>
              </div>
            ))}
          </div>
        ))}
      </div>
      {results.length > 0 && (
        <button type="button" className={styles.all} tabIndex={-1} onClick={all}>
          Show all on a page
        </button>
      )}
    </div>
  )
}

function saidOf(finding: Finding): string {
  if (finding.state === 'failed') return finding.sentence
  if (finding.state !== 'found') return 'Looking…'
  const { count, results } = finding.answer
  if (count === 0)
    return 'Nothing was found. Try fewer words, the number of a paragraph, or the id of a check.'
  if (results.length < count) return `The best ${results.length} of ${count}`
  return count === 1 ? '1 found' : `${count} found`
}
