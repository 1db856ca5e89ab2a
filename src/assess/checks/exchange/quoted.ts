/** A rule's name in a sentence: people name rules in sentences of their own. */
export function quoted({ name }: { readonly name: string }): { readonly name: string } {
  return { name: `“${name}”` }
}
