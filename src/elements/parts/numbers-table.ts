import { html, nothing, type TemplateResult } from 'lit'
import { paragraph } from './lines.ts'

/** What a picture shows as a table, one click away: the first of each row tells what the others are of. */
export const numbersTable = (
  title: string,
  head: readonly string[],
  rows: readonly (readonly unknown[])[],
  { caption, note }: { readonly caption?: string; readonly note?: string } = {},
): TemplateResult =>
  html`<details class="table">
    <summary>${title}</summary>
    <div class="scroll" role="region" tabindex="0" aria-label=${title}>
      <table class="numbers">
        ${
          caption
            ? html`<caption>
                ${caption}
              </caption>`
            : nothing
        }
        <thead>
          <tr>
            ${head.map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([name, ...values]) =>
              html`<tr>
                <th scope="row">${name}</th>
                ${values.map((value) => html`<td>${value}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${paragraph(note, 'minor')}
  </details>`
