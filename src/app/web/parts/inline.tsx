import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { View } from '../address.ts'
import { Go } from './go.tsx'

const useStyles = makeStyles({
  link: {
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'underline',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
})

/** A link within a sentence to another view of Ward. */
export function Inline({ to, children }: { to: Partial<View>; children: ReactNode }) {
  return (
    <Go to={to} className={useStyles().link}>
      {children}
    </Go>
  )
}
