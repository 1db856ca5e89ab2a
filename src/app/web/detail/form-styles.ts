import { makeStyles, tokens } from '@fluentui/react-components'

/** How forms within details are set. */
export const useFormStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '16px',
    margin: '8px 0 16px',
    padding: '12px 16px 16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    '@media (max-width: 480px)': { padding: '12px' },
    '& select, & input': { minWidth: 0 },
    // Not as wide as its longest choice.
    '& select': { width: '100%' },
    '@media print': { display: 'none' },
  },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    margin: '8px 0',
    '@media print': { display: 'none' },
  },
  /** Within a form, whose gap sets it apart. */
  last: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  lead: { margin: 0 },
  said: { margin: '0 0 8px', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
})
