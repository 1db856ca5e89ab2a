import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { lazy, Suspense, useId, useState } from 'react'
import { goTo, goToAddress } from '../address.ts'
import { Outline } from './page-icon.tsx'
import { useChoice } from './use-choice.ts'
import { inGroups } from './found-groups.ts'
import { LONGEST_WORDS, useFound } from './use-found.ts'
import { SEARCH_FIELD } from './use-shortcuts.ts'

const FoundList = lazy(async () => ({ default: (await import('../search/found-list.tsx')).FoundList }))

const useStyles = makeStyles({
  place: { position: 'relative', width: '100%', maxWidth: '440px' },
  mark: {
    position: 'absolute',
    left: '10px',
    top: '8px',
    color: tokens.colorNeutralForeground2,
    pointerEvents: 'none',
  },
  field: {
    ...typographyStyles.body1,
    boxSizing: 'border-box',
    width: '100%',
    height: '34px',
    padding: '4px 36px 4px 34px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    '::placeholder': { color: tokens.colorNeutralForeground2, opacity: 1 },
    '::-webkit-search-cancel-button': { display: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  key: {
    ...typographyStyles.caption1,
    position: 'absolute',
    right: '8px',
    top: '7px',
    padding: '0 6px',
    color: tokens.colorNeutralForeground2,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    pointerEvents: 'none',
  },
})

/**
 * The search of the frame: a field with a list below it (the combobox pattern of ARIA's authoring practices). Enter without
 * a row opens the page of all that is found.
 */
export function SearchField({ tenant }: { tenant: string | null }) {
  const styles = useStyles()
  const id = useId()
  const [words, setWords] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [finding] = useFound(isOpen ? tenant : null, words)
  // In the order in which they are shown, by kind.
  const results = finding.state === 'found' ? inGroups(finding.answer.results) : []
  const leave = () => {
    setOpen(false)
    setWords('')
    document.getElementById(SEARCH_FIELD)?.blur()
  }
  const all = () => {
    const searched = words.trim().slice(0, LONGEST_WORDS)
    leave()
    goTo({ page: 'search', words: searched })
  }
  const choose = (row: number) => {
    const to = results[row]?.to
    if (to === undefined) return
    leave()
    goToAddress(to)
    // The page may be the one that was open, with something else on it.
    document.getElementById('main')?.focus({ preventScroll: true })
  }
  const { active, setActive, onKey } = useChoice(results.length, choose, -1)
  const shown = isOpen && words.trim() !== ''
  return (
    <form
      role="search"
      aria-label="All of Ward"
      className={styles.place}
      onSubmit={event => {
        event.preventDefault()
        all()
      }}
      onBlur={event => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <span className={styles.mark}>
        <Outline path="M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.4 10.4l3.4 3.4" />
      </span>
      <input
        id={SEARCH_FIELD}
        className={styles.field}
        type="search"
        role="combobox"
        aria-label="Search all of Ward"
        placeholder="Search"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-keyshortcuts="/ Control+K"
        {...(shown && active >= 0 ? { 'aria-activedescendant': `${id}-${active}` } : {})}
        autoComplete="off"
        spellCheck={false}
        maxLength={LONGEST_WORDS}
        value={words}
        onFocus={() => setOpen(true)}
        onChange={event => {
          setWords(event.target.value)
          setOpen(true)
        }}
        onKeyDown={event => {
          if (shown && onKey(event)) return
          if (event.key !== 'Escape') return
          event.preventDefault()
          if (shown) setOpen(false)
          else leave()
        }}
      />
      {words === '' && (
        <kbd className={styles.key} aria-hidden="true">
          /
        </kbd>
      )}
      {shown && (
        <Suspense fallback={null}>
          <FoundList
            id={id}
            finding={finding}
            active={active}
            setActive={setActive}
            choose={choose}
            all={all}
          />
        </Suspense>
      )}
    </form>
  )
}
