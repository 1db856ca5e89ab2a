import type { PageName } from '../../api/contracts/pages.ts'

/** Outlines on a field of 16 by 16; the steps have their numbers instead. */
const PATHS: { readonly [P in PageName]?: string } = {
  home: 'M2.5 7.5L8 3l5.5 4.5M4 6.6V13h8V6.6',
  owner: 'M4 2.5h6l2.5 2.5v8.5h-8.5zM6 7h4M6 9.5h4M6 12h2',
  calendar: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.2v3M10.5 2.2v3',
  text: 'M3 3.5h10M3 6.5h10M3 9.5h6M10.5 11.5l1.4 1.4 2.6-2.9',
  activity: 'M1.8 8.5h3l2-5 2.6 9 1.9-4h2.9',
  people:
    'M6 7.6a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6zM1.8 13.2c.3-2.6 2-4 4.2-4s3.9 1.4 4.2 4M10.8 3.3a2.2 2.2 0 0 1 0 4.2M12 9.6c1.4.5 2.1 1.7 2.3 3.6',
  loans: 'M10.3 8.6a3 3 0 1 0-3-3.1L2.5 10.3v2.9h2.8v-1.7h1.6V9.9l1.2-1.3c.6.2 1.4.2 2.2 0zM10.8 5.1v.1',
  settings:
    'M2 4.5h6M11.5 4.5H14M2 11.5h2.5M8 11.5h6M9.8 6.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4zM6.2 13.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4z',
  help: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM6.2 6.3a1.8 1.8 0 1 1 2.7 1.6c-.6.4-.9.7-.9 1.4M8 11.4v.1',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.4 10.4l3.4 3.4',
}

/** A drawn mark beside the word it stands for. */
export function PageIcon({ page }: { page: PageName }) {
  return <Outline path={PATHS[page] ?? 'M5 8h6'} />
}

export function Outline({ path, size = 18 }: { path: string; size?: number }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={path} />
    </svg>
  )
}
