import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import { useEffect, useId, useRef, useState } from 'react'
import { goToTenant } from '../address.ts'
import { tenantsFor } from './tenant-words.ts'
import type { MyTenant } from './tenant.ts'
import { useChoice } from './use-choice.ts'

const useStyles = makeStyles({
  panel: {
    position: 'absolute',
    top: 'calc(100% + 4px)',
    left: 0,
    right: 0,
    zIndex: 5,
    display: 'grid',
    gap: '6px',
    padding: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  field: {
    ...typographyStyles.body1,
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '32px',
    padding: '4px 8px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '0' },
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, maxHeight: '50vh', overflowY: 'auto' },
  option: {
    ...typographyStyles.body1,
    padding: '6px 8px',
    minHeight: '24px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Hover,
    outline: `1px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-1px',
  },
  chosen: { fontWeight: tokens.fontWeightSemibold },
  small: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
})

/** The person's tenants with a field that looks for one: some look after forty. */
export function TenantList({
  tenants,
  chosen,
  shut,
}: {
  tenants: readonly MyTenant[]
  chosen: MyTenant | null
  shut: (isChosen: boolean) => void
}) {
  const styles = useStyles()
  const [words, setWords] = useState('')
  const id = useId()
  const found = tenantsFor(tenants, words)
  const choose = (row: number) => {
    const tenant = found[row]
    if (tenant === undefined) return
    shut(true)
    goToTenant(tenant.name)
    document.getElementById('main')?.focus({ preventScroll: true })
  }
  const { active, setActive, onKey } = useChoice(found.length, choose, 0)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    // Nothing is returned: in newer browsers it answers a promise, which is no way to clean up.
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, active])
  return (
    <div className={styles.panel}>
      <label className={styles.label} htmlFor={`${id}-field`}>
        {`Find one of ${tenants.length} tenants`}
      </label>
      <input
        ref={field}
        id={`${id}-field`}
        className={styles.field}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(found.length > 0 ? { 'aria-activedescendant': `${id}-${active}` } : {})}
        autoComplete="off"
        spellCheck={false}
        value={words}
        onChange={event => setWords(event.target.value)}
        onKeyDown={event => {
          if (onKey(event)) return
          if (event.key !== 'Escape') return
          // A drawer below it stays open.
          event.preventDefault()
          event.stopPropagation()
          shut(false)
        }}
      />
      <ul id={`${id}-list`} className={styles.list} role="listbox" aria-label="Tenants">
        {found.map((tenant, row) => (
          <li
            key={tenant.name}
            id={`${id}-${row}`}
            role="option"
            aria-selected={tenant.name === chosen?.name}
            className={mergeClasses(
              styles.option,
              row === active && styles.active,
              tenant.name === chosen?.name && styles.chosen,
            )}
            onPointerMove={() => setActive(row)}
            onPointerDown={event => event.preventDefault()}
            onClick={() => choose(row)}
          >
            {tenant.title}
            {tenant.practice && <span className={styles.small}>Made up, to practise with</span>}
            {!tenant.practice && tenant.title !== tenant.name && (
              <span className={styles.small}>{tenant.name}</span>
            )}
          </li>
        ))}
      </ul>
      <span className={styles.small} role="status">
        {found.length === 0 ? 'No tenant of yours has these words.' : ''}
      </span>
    </div>
  )
}
