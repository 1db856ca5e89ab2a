/** What Vite makes of `import.meta.glob`: how to load each file that fits, by its path. */
interface ImportMeta {
  readonly glob: (
    pattern: string,
    options: { readonly query: '?raw' | '?url'; readonly import: 'default' },
  ) => Readonly<Record<string, () => Promise<string>>>
}
