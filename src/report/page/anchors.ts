import type { ClinicWorkflow } from '../../base/disturbance.ts'
import { type Html, html } from '../html.ts'

/** Where the card of a check stands in the file. */
export function checkAnchor(check: string): string {
  return `check-${check.replace(/[^\w.-]/g, '-')}`
}

/** Where a requirement stands: `req-164.312-a-1`. */
export function requirementAnchor(citation: string): string {
  return `req-${citation.replace(/[^\w.]+/g, '-').replace(/-$/, '')}`
}

export function workflowAnchor(workflow: ClinicWorkflow): string {
  return `workflow-${workflow}`
}

export function checkLink({ check, title }: { readonly check: string; readonly title: string }): Html {
  return html`<a href="#${checkAnchor(check)}">${title}</a>`
}

export function requirementLink(citation: string): Html {
  return html`<a href="#${requirementAnchor(citation)}">${citation}</a>`
}
