import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

/** How the parts of the account page are set. */
export const useAccountStyles = makeStyles({
  section: { margin: '0 0 40px', maxWidth: '720px' },
  heading: { ...typographyStyles.subtitle1, margin: '0 0 8px' },
  part: {
    padding: '16px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { ...typographyStyles.subtitle2, margin: '0 0 4px' },
  text: { ...typographyStyles.body1, margin: '0 0 12px' },
  soft: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, margin: '0 0 4px' },
  problem: { ...typographyStyles.body1Strong, color: tokens.colorStatusDangerForeground1, margin: '12px 0' },
  form: { display: 'grid', gap: '16px', maxWidth: '440px', '& > button': { justifySelf: 'start' } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '4px 0 0' },
  list: { listStyleType: 'none', margin: '0 0 12px', padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: '8px 16px',
    padding: '12px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flexGrow: 1, flexBasis: '240px', minWidth: 0, overflowWrap: 'anywhere' },
  choices: { border: 'none', margin: 0, padding: 0, display: 'grid', gap: '4px' },
  legend: { ...typographyStyles.body1, padding: 0 },
  secret: {
    fontFamily: tokens.fontFamilyMonospace,
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  copied: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', margin: '0 0 12px' },
})
