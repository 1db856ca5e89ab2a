/** One way in which somebody writes a patient into a short field. */
export interface Template {
  /** What stands in it: figures are told for each kind. */
  readonly kind: string
  /** With parts in braces: see `fill`. */
  readonly text: string
  /** The whole of it in small letters or in capitals. */
  readonly letters?: 'small' | 'capital'
}

/** Several of one kind. A text may begin with "small:" or "capital:". */
export function templates(kind: string, texts: readonly string[]): readonly Template[] {
  return texts.map(text => {
    const [, letters, rest] = /^(small|capital):([^]*)$/.exec(text) ?? []
    return letters === undefined || rest === undefined
      ? { kind, text }
      : { kind, text: rest, letters: letters as 'small' | 'capital' }
  })
}
