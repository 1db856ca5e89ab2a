import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

const paper = '@media print'

/** On paper a text has so many lines and no more: two pages are two whatever somebody has written. On the screen it is whole. */
function lines(most: number) {
  return {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: most,
    overflow: 'hidden',
  } as const
}

export const useOwnerStyles = makeStyles({
  sheet: {
    maxWidth: '820px',
    [paper]: { maxWidth: 'none', fontSize: '9.5pt', lineHeight: '1.3' },
  },
  second: {
    marginTop: '40px',
    paddingTop: '24px',
    borderTop: `2px dashed ${tokens.colorNeutralStroke1}`,
    [paper]: { breakBefore: 'page', margin: 0, padding: 0, border: 'none' },
  },
  who: {
    ...typographyStyles.body1,
    color: tokens.colorNeutralForeground2,
    margin: 0,
    [paper]: { fontSize: '9pt' },
  },
  title: {
    ...typographyStyles.title2,
    margin: '4px 0 8px',
    '@media (max-width: 480px)': { ...typographyStyles.title3 },
    [paper]: { fontSize: '15pt', lineHeight: '1.2', margin: '2pt 0 4pt' },
  },
  lead: {
    ...typographyStyles.body2,
    margin: '0 0 8px',
    [paper]: { fontSize: '10pt', lineHeight: '1.3', margin: '0 0 4pt' },
  },
  heading: {
    ...typographyStyles.subtitle1,
    margin: '28px 0 8px',
    [paper]: { fontSize: '11.5pt', lineHeight: '1.2', margin: '10pt 0 3pt' },
  },
  text: {
    ...typographyStyles.body1,
    margin: '0 0 10px',
    [paper]: { fontSize: '9.5pt', lineHeight: '1.3', margin: '0 0 4pt' },
  },
  soft: { color: tokens.colorNeutralForeground2 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: {
    ...typographyStyles.body1,
    display: 'grid',
    gridTemplateColumns: '150px minmax(0, 1fr)',
    columnGap: '16px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    breakInside: 'avoid',
    '@media (max-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    [paper]: {
      fontSize: '9pt',
      lineHeight: '1.28',
      padding: '3pt 0',
      gridTemplateColumns: '36mm minmax(0, 1fr)',
    },
  },
  oneLine: { [paper]: lines(1) },
  twoLines: { [paper]: lines(2) },
  threeLines: { [paper]: lines(3) },
  day: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  matters: {
    margin: 0,
    paddingLeft: '22px',
    '& > li': { margin: '0 0 12px', breakInside: 'avoid' },
    [paper]: { paddingLeft: '14pt', '& > li': { margin: '0 0 5pt' } },
  },
  matterTitle: {
    ...typographyStyles.body1Strong,
    display: 'block',
    [paper]: { fontSize: '10pt', lineHeight: '1.3' },
  },
  matterText: {
    ...typographyStyles.body1,
    display: 'block',
    [paper]: { fontSize: '9.5pt', lineHeight: '1.3' },
  },
  limits: {
    ...typographyStyles.body1,
    margin: 0,
    paddingLeft: '22px',
    [paper]: { fontSize: '9pt', lineHeight: '1.28', paddingLeft: '14pt' },
  },
  more: {
    ...typographyStyles.body1,
    color: tokens.colorNeutralForeground2,
    margin: '6px 0 0',
    [paper]: { fontSize: '9pt', margin: '2pt 0 0' },
  },
  signatures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: '40px 32px',
    margin: '44px 0 0',
    breakInside: 'avoid',
    '@media (max-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    [paper]: { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', margin: '26pt 0 10pt', gap: '26pt 24pt' },
  },
  signature: {
    ...typographyStyles.caption1,
    borderTop: `1px solid ${tokens.colorNeutralForeground1}`,
    paddingTop: '4px',
  },
  acts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px 12px',
    alignItems: 'center',
    margin: '24px 0 0',
    [paper]: { display: 'none' },
  },
})
