import { makeStyles } from '@fluentui/react-components'
import { darkRuns } from './dark-runs.ts'

const useStyles = makeStyles({
  qr: { display: 'block', width: '220px', maxWidth: '100%', margin: '0 0 12px' },
})

/** A QR code, dark on light in every theme: many readers know no other. */
export function QrCode({ rows, label }: { rows: readonly string[]; label: string }) {
  const styles = useStyles()
  const size = rows.length
  return (
    <svg
      className={styles.qr}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      {darkRuns(rows).map(({ x, y, width }) => (
        <rect key={`${x} ${y}`} x={x} y={y} width={width} height={1} fill="#000000" />
      ))}
    </svg>
  )
}
