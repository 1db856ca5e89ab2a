import {
  makeStyles,
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
  typographyStyles,
} from '@fluentui/react-components'
import type { MouseEvent } from 'react'
import type { PageName } from '../../api/contracts/pages.ts'
import type { Me } from '../../api/contracts/sign-in.ts'
import { addressOf, EVERYTHING, goTo, useTenantName } from '../address.ts'
import { PAGE_WORDS } from './page-words.ts'

const useStyles = makeStyles({
  button: {
    minWidth: 0,
    maxWidth: '240px',
    paddingRight: 0,
    fontWeight: tokens.fontWeightRegular,
    '@media (max-width: 480px)': { maxWidth: '180px' },
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  who: { ...typographyStyles.body1, padding: '6px 10px', overflowWrap: 'anywhere', maxWidth: '280px' },
  email: { display: 'block', color: tokens.colorNeutralForeground2 },
})

/** Who is signed in, the pages about people, and the way out. */
export function PersonMenu({
  me,
  pages,
  signOut,
}: {
  me: Me
  /** Those of the menu that are open to the person. */
  pages: readonly PageName[]
  signOut: () => void
}) {
  const styles = useStyles()
  const tenant = useTenantName()
  const open = (page: PageName) => (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    goTo({ page })
  }
  return (
    <Menu inline positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle" className={styles.button}>
          <span className={styles.name}>{me.name}</span>
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <div className={styles.who}>
          {me.name}
          <span className={styles.email}>{me.email}</span>
        </div>
        <MenuDivider />
        <MenuList>
          {pages.map(page => (
            <MenuItemLink key={page} href={addressOf({ ...EVERYTHING, page }, tenant)} onClick={open(page)}>
              {PAGE_WORDS[page]}
            </MenuItemLink>
          ))}
          <MenuItem onClick={signOut}>Sign out</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
