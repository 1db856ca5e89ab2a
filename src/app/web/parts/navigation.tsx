import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import type { PageName } from '../../api/contracts/pages.ts'
import { isWithin, type Navigation, type NavigationItem } from '../page-rules.ts'
import { Go } from './go.tsx'
import { PageIcon } from './page-icon.tsx'
import { PAGE_WORDS } from './page-words.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '1px' },
  house: {
    marginTop: '12px',
    paddingTop: '12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  link: {
    ...typographyStyles.body1,
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '22px minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: '10px',
    minHeight: '36px',
    boxSizing: 'border-box',
    padding: '4px 10px',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '&[aria-current=page]': {
      color: tokens.colorNeutralForeground1,
      fontWeight: tokens.fontWeightSemibold,
      backgroundColor: tokens.colorSubtleBackgroundSelected,
    },
    '&[aria-current=page]::before': {
      content: '""',
      position: 'absolute',
      left: 0,
      top: '8px',
      bottom: '8px',
      width: '3px',
      borderRadius: '2px',
      backgroundColor: tokens.colorCompoundBrandStroke,
    },
  },
  within: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  mark: { display: 'grid', placeItems: 'center', width: '22px', height: '22px' },
  number: {
    ...typographyStyles.caption1Strong,
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: '11px',
    fontVariantNumeric: 'tabular-nums',
  },
  numberWithin: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    border: `1px solid ${tokens.colorBrandBackground}`,
  },
  below: {
    margin: '1px 0 6px 31px',
    paddingLeft: '6px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  lower: { display: 'block', minHeight: '30px', lineHeight: '22px' },
})

/** The five steps with their pages, and what else is open to the person. The step that is shown has its pages beneath it. */
export function PageNavigation({
  navigation: { work, house },
  current,
}: {
  navigation: Navigation
  current: PageName | undefined
}) {
  const styles = useStyles()
  return (
    <nav aria-label="Pages">
      <ul className={styles.list}>
        {work.map(item => (
          <Item key={item.page} item={item} current={current} />
        ))}
      </ul>
      {house.length > 0 && (
        <ul className={mergeClasses(styles.list, styles.house)}>
          {house.map(page => (
            <Item key={page} item={{ page, step: null, below: [] }} current={current} />
          ))}
        </ul>
      )}
    </nav>
  )
}

function Item({ item, current }: { item: NavigationItem; current: PageName | undefined }) {
  const styles = useStyles()
  const { page, step, below } = item
  const isOpen = step !== null && isWithin(item, current)
  return (
    <li>
      <Go
        to={{ page }}
        className={mergeClasses(styles.link, isOpen && styles.within)}
        {...(page === current ? { 'aria-current': 'page' as const } : {})}
      >
        {step === null ? (
          <span className={styles.mark}>
            <PageIcon page={page} />
          </span>
        ) : (
          <span className={mergeClasses(styles.mark, styles.number, isOpen && styles.numberWithin)}>
            {step}
          </span>
        )}
        <span>{PAGE_WORDS[page]}</span>
      </Go>
      {isOpen && below.length > 0 && (
        <ul className={mergeClasses(styles.list, styles.below)}>
          {below.map(one => (
            <li key={one}>
              <Go
                to={{ page: one }}
                className={mergeClasses(styles.link, styles.lower)}
                {...(one === current ? { 'aria-current': 'page' as const } : {})}
              >
                {PAGE_WORDS[one]}
              </Go>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
