import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

/** Links that stand in a row over a page and choose what it shows. */
export const useViewLinkStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px',
    listStyleType: 'none',
    margin: '0 0 20px -10px',
    padding: 0,
    '@media print': { display: 'none' },
  },
  link: {
    ...typographyStyles.body1,
    display: 'block',
    padding: '4px 10px',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '&[aria-current=page]': {
      color: tokens.colorNeutralForeground1,
      backgroundColor: tokens.colorNeutralBackground1Selected,
      fontWeight: tokens.fontWeightSemibold,
    },
  },
})
