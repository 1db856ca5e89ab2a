/** What a skeleton would write, whole files, and what its author does next. */
export type Plan = { changes: { file: string; text: string; isNew: boolean }[]; next: string[] }
