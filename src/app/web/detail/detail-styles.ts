import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

/** How the text of details is set, whatever they are of. */
export const useDetailStyles = makeStyles({
  all: { ...typographyStyles.body1, paddingBottom: '24px' },
  reason: { ...typographyStyles.body2, margin: '12px 0 8px' },
  soft: { color: tokens.colorNeutralForeground2, margin: '0 0 8px' },
  title: { ...typographyStyles.subtitle2, margin: '20px 0 6px' },
  text: { margin: '0 0 8px' },
  list: { margin: '0 0 8px', paddingLeft: '20px', '& li': { marginBottom: '6px' } },
  plain: { listStyleType: 'none', margin: '0 0 8px', padding: 0 },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  command: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    padding: '8px 8px 8px 12px',
    margin: '0 0 8px',
    '& > code': { whiteSpace: 'pre-wrap', flexGrow: 1, minWidth: 0 },
  },
})
