import { css } from './css.ts'

/** Questions and their native controls, buttons and what opens. */
export const controlsStyles = css`
  button {
    font: inherit;
    color: var(--link);
    background: var(--background);
    border: 1px solid var(--border-control);
    border-radius: var(--radius);
    padding: 0.25em 0.8em;
    min-height: max(2em, var(--target));
    cursor: pointer;
  }

  button.primary {
    color: var(--on-action);
    background: var(--action);
    border-color: var(--action);
    font-weight: 600;
  }

  button.link {
    border: 0;
    background: none;
    padding: 0;
    max-width: 100%;
    min-height: var(--target);
    text-align: start;
    text-underline-offset: 0.15em;
  }

  button.link,
  button:hover,
  summary:hover {
    text-decoration: underline;
  }

  :focus-visible {
    outline: 0.1875em solid var(--focus);
    outline-offset: 0.125em;
    border-radius: 0.125em;
    box-shadow: 0 0 0 0.125em var(--focus-inner);
  }

  /* The text below a heading is too near for the whole ring. */
  h2:focus-visible {
    outline-offset: 0;
    box-shadow: none;
  }

  summary {
    cursor: pointer;
    min-height: var(--target);
    padding-block: max(0px, (var(--target) - 1lh) / 2);
  }

  .question {
    margin-inline: -0.35em;
    padding: 0.5em 0.35em;
    border-top: 1px solid var(--border);
  }

  .questions > .step {
    margin-top: 0.5em;
  }

  .step > h3 + .question {
    border-top: 0;
    padding-top: 0;
  }

  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    min-width: 0;
  }

  legend,
  .legend {
    display: block;
    padding: 0;
    font-weight: 600;
  }

  .help,
  .minor,
  .origin,
  .decides {
    color: var(--text-subtle);
    font-size: max(12px, 0.875em);
    line-height: 1.35;
  }

  .options {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
  }

  .set > .options:not(:last-child) {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 11em), 1fr));
    align-items: start;
  }

  .set > .options:last-child {
    margin-top: 0.2em;
    border-top: 1px dotted var(--border-control);
  }

  .option,
  .field {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    padding: 0.15em 0;
  }

  .field {
    flex-wrap: wrap;
  }

  .option {
    min-height: max(1.75em, var(--target));
    cursor: pointer;
  }

  /* A box stands beside the first line of its words. */
  .set .option {
    align-items: flex-start;
    padding-block: max(0.15em, (var(--target) - 1.3em) / 2);
  }

  .option > span {
    line-height: 1.3;
  }

  .option > span::first-letter {
    text-transform: uppercase;
  }

  .option.unknown {
    color: var(--text-subtle);
  }

  .option:has(:checked) {
    color: var(--text);
    font-weight: 600;
  }

  input {
    font: inherit;
    color: inherit;
    accent-color: var(--action);
    margin: 0;
  }

  input[type='radio'],
  input[type='checkbox'] {
    flex: none;
    width: 1.15em;
    height: 1.15em;
  }

  input.number,
  input.date {
    background: var(--background);
    border: 1px solid var(--border-control);
    border-radius: var(--radius);
    padding: 0.2em 0.5em;
    min-height: max(1.6em, var(--target));
  }

  input.number {
    width: 6em;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  :is(input, select, textarea)[aria-invalid] {
    border: 2px solid var(--danger-border);
  }

  .problem {
    color: var(--danger-text);
    font-size: max(12px, 0.875em);
    font-weight: 600;
  }

  .answered {
    border-inline-start: 0.1875em solid var(--good-border);
    padding-inline-start: 0.6em;
  }

  .answered-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75em;
    font-size: max(12px, 0.875em);
  }

  .turning {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    padding-top: 0.75em;
    border-top: 1px solid var(--border);
  }

  .fact {
    padding: 0.2em 0;
    border-top: 1px solid var(--border);
  }

  .fact-line {
    display: flex;
    justify-content: space-between;
    align-items: flex-start;
    gap: 0.5em;
    max-width: none;
    font-variant-numeric: tabular-nums;
  }
`
