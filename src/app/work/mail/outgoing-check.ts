import type { OutgoingCheck } from '../../../report/mail/mail-check.ts'

/** The check of what leaves Ward, with Ward’s own words and recognizers. They are loaded when something first leaves. */
export function openOutgoingCheck(): () => Promise<OutgoingCheck> {
  let opened: Promise<OutgoingCheck> | undefined
  return () => {
    opened ??= load()
    return opened
  }
}

async function load(): Promise<OutgoingCheck> {
  const [{ createScanner }, { readLexicon }, { outgoingCheck }] = await Promise.all([
    import('../../../assess/recognizers/create-scanner.ts'),
    import('../../lexicon-file.ts'),
    import('../../../report/mail/mail-check.ts'),
  ])
  return outgoingCheck(createScanner({ lexicon: readLexicon() }))
}
