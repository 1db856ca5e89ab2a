import { useEffect } from 'react'

/** Margins of the paper while the page is shown, so that what fits on two sheets here does so on another machine. */
export function usePaperMargins(margin: string): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`@page { margin: ${margin} }`)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter(one => one !== sheet)
    }
  }, [margin])
}
