import { aboutStyles } from '../about/about.styles.ts'
import { noteStyles } from '../note/note.styles.ts'
import { weekStyles } from '../relatives/week.styles.ts'
import { travelStyles } from '../rural/travel.styles.ts'
import { settingsStyles } from '../settings/settings.styles.ts'
import { controlsStyles } from './controls.styles.ts'
import { css } from './css.ts'
import { explainedStyles } from './explained.styles.ts'
import { mediaStyles } from './media.styles.ts'
import { partsStyles } from './parts.styles.ts'
import { picturesStyles } from './pictures.styles.ts'
import { planRowsStyles } from './plan-rows.styles.ts'
import { tokensStyles } from './tokens.styles.ts'

const layout = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
    font-size: 1em;
  }

  h2 {
    font-size: 1.125em;
    line-height: 1.3;
  }

  h3 {
    margin-top: 0.75em;
    line-height: 1.3;
  }

  p,
  li {
    max-width: 66ch;
  }

  .list {
    list-style: none;
  }

  .grounds .list,
  .actions {
    list-style: disc;
    padding-inline-start: 1.2em;
  }

  .bullets,
  .ways {
    padding-inline-start: 1.25em;
  }

  .reason + .actions {
    padding-inline-start: 2.2em;
  }

  .list > li + li {
    margin-top: 0.2em;
  }

  .live {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .icon {
    flex: none;
    width: 1.15em;
    height: 1.15em;
    margin-top: 0.15em;
    color: var(--sev-icon);
  }

  .root > :not(.live) + * {
    margin-top: var(--space);
  }

  .page,
  .pane,
  .plan {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space);
    align-items: start;
  }
`

/** How every element looks: calm and dense, from 280 to 1200 px wide, light and dark, in forced colours and on paper. */
export const baseStyles = [
  tokensStyles,
  layout,
  controlsStyles,
  partsStyles,
  settingsStyles,
  explainedStyles,
  planRowsStyles,
  picturesStyles,
  travelStyles,
  weekStyles,
  noteStyles,
  aboutStyles,
  mediaStyles,
].join('\n')
