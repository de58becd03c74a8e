import { css } from '../parts/css.ts'

/** The decision and the note, and a draft that was taken up, on the screen and on paper. */
export const noteStyles = css`
  .choices {
    display: grid;
    margin-top: 0.15em;
  }

  .choices > .option {
    flex-wrap: wrap;
    gap: 0.1em 0.5em;
    font-weight: 400;
  }

  .decision > .written {
    margin-top: 0.6em;
  }

  select,
  textarea {
    font: inherit;
    color: inherit;
    background: var(--background);
    border: 1px solid var(--border-control);
    border-radius: var(--radius);
    padding: 0.25em 0.5em;
    max-width: 100%;
    min-height: max(2em, var(--target));
  }

  textarea {
    display: block;
    width: 100%;
    resize: vertical;
  }

  #decision-text {
    max-width: 66ch;
  }

  .doing {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-top: 0.6em;
  }

  .registered,
  .registered > button {
    margin-top: 0.4em;
  }

  .registered,
  .resumed {
    padding: 0.5em 0.6em;
  }

  .resumed {
    margin-bottom: var(--space);
  }

  .registered .words {
    white-space: pre-wrap;
  }

  /* The box is as high as its text: a copy of it, not seen, stands in the same cell. */
  .note-box {
    display: grid;
    margin-top: 0.3em;
    max-width: 80ch;
  }

  .note-box::after {
    content: attr(data-text) ' ';
    visibility: hidden;
    border: 1px solid transparent;
    white-space: pre-wrap;
  }

  .note-box > textarea,
  .note-box::after {
    grid-area: 1 / 1;
    min-width: 0;
    padding: 0.4em 0.6em;
    overflow-wrap: anywhere;
  }

  .note-box > textarea {
    background: var(--surface);
    overflow: hidden;
    resize: none;
  }

  .stopped,
  .copied {
    font-weight: 600;
  }

  .stopped {
    color: var(--danger-text);
  }
`
