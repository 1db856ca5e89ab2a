import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import { lazy, Suspense, useRef, useState } from 'react'
import { Outline } from './page-icon.tsx'
import type { MyTenant } from './tenant.ts'

const TenantList = lazy(async () => ({ default: (await import('./tenant-list.tsx')).TenantList }))

const useStyles = makeStyles({
  place: { position: 'relative', minWidth: 0 },
  name: {
    ...typographyStyles.body1Strong,
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    textAlign: 'start',
    minWidth: 0,
  },
  alone: { padding: '6px 10px' },
  button: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 16px',
    alignItems: 'center',
    columnGap: '8px',
    width: '100%',
    minHeight: '40px',
    boxSizing: 'border-box',
    padding: '6px 10px',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
})

/** Which tenant is shown, for whoever may know of more than one a button that lists them. It stands in the address. */
export function TenantChoice({ tenants, chosen }: { tenants: readonly MyTenant[]; chosen: MyTenant | null }) {
  const styles = useStyles()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const shut = (isChosen: boolean) => {
    setOpen(false)
    if (!isChosen) button.current?.focus()
  }
  if (tenants.length < 2 && chosen !== null) {
    return (
      <div className={mergeClasses(styles.place, styles.alone)}>
        <span className={styles.name}>{chosen.title}</span>
      </div>
    )
  }
  if (tenants.length === 0) return null
  return (
    <div
      className={styles.place}
      onBlur={event =>
        event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget) && setOpen(false)
      }
    >
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-label={chosen === null ? 'Choose a tenant' : `Tenant: ${chosen.title}`}
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        onClick={() => setOpen(now => !now)}
      >
        <span className={styles.name}>{chosen?.title ?? 'Choose a tenant'}</span>
        <Outline path="M5 6.5L8 3.5l3 3M5 9.5l3 3 3-3" size={16} />
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <TenantList tenants={tenants} chosen={chosen} shut={shut} />
        </Suspense>
      )}
    </div>
  )
}
