import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

export const useServicesStyles = makeStyles({
  line: { display: 'block' },
  link: {
    color: tokens.colorBrandForegroundLink,
    '@media print': { display: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  person: {
    ...typographyStyles.body1,
    display: 'grid',
    gap: '2px',
    padding: '10px 8px',
    overflowWrap: 'anywhere',
  },
  name: { ...typographyStyles.body1Strong },
  todo: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  box: {
    ...typographyStyles.body1,
    padding: '12px 16px',
    margin: '0 0 20px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    maxWidth: '760px',
    '& p': { margin: '0 0 8px' },
  },
  title: { ...typographyStyles.subtitle1, margin: '28px 0 8px' },
  text: { ...typographyStyles.body1, margin: '0 0 12px', maxWidth: '760px' },
  // Named so that a keyboard can scroll it (see the attributes where it stands).
  scroll: {
    overflowX: 'auto',
    margin: '0 0 16px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    ...typographyStyles.body1,
    borderCollapse: 'collapse',
    minWidth: '100%',
    // A table scrolls in its own box: words are not broken to make it narrow.
    overflowWrap: 'normal',
    wordBreak: 'normal',
    '& th, & td': {
      textAlign: 'start',
      verticalAlign: 'top',
      padding: '8px 12px 8px 0',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    '& thead th': { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
    '& tbody th': { fontWeight: tokens.fontWeightSemibold, minWidth: '160px' },
  },
  number: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  soft: { color: tokens.colorNeutralForeground2 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    margin: '0 0 16px',
    '@media print': { display: 'none' },
  },
  paste: { width: '100%', '& textarea': { minHeight: '140px' } },
})
