import { tokens } from '@fluentui/react-components'

/** Where the navigation is behind a button. */
export const NARROW = '@media (max-width: 900px)'

/** A button of the bar that is a mark alone; it has its name for who cannot see it. */
export const ICON_BUTTON = {
  display: 'grid',
  placeItems: 'center',
  flexShrink: 0,
  width: '40px',
  height: '40px',
  padding: 0,
  color: tokens.colorNeutralForeground2,
  backgroundColor: 'transparent',
  border: 'none',
  borderRadius: tokens.borderRadiusMedium,
  cursor: 'pointer',
  ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorSubtleBackgroundHover },
  ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
} as const
