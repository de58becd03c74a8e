import { css } from './css.ts'

/** What a severity is made of. */
const PARTS = ['surface', 'border', 'text', 'icon'] as const

/** Ours, each in light, and in dark. */
const COLOURS = Object.entries({
  text: '#18222c, #e8edf2',
  'text-subtle': '#4b5966, #b3bfca',
  background: '#ffffff, #12171d',
  'focus-inner': '#ffffff, #12171d',
  surface: '#f4f6f8, #1b222a',
  border: '#d3dae0, #35404b',
  'border-control': '#687683, #8d9aa7',
  action: '#0a5296, #8fc5ff',
  focus: '#0a5296, #ffd84d',
  'on-action': '#ffffff, #0c1a28',
})

const SEVERITIES = Object.entries({
  danger: {
    surface: '#fdeeed, #371a1a',
    border: '#c22a22, #f07f78',
    text: '#751410, #ffdad7',
    icon: '#b3261e, #ff958d',
  },
  warning: {
    surface: '#fff5dd, #332811',
    border: '#ad6800, #e2a53c',
    text: '#573600, #ffe7bd',
    icon: '#945800, #f2b85a',
  },
  good: { surface: '#e9f5eb, #15291a', border: '#2d7a36, #6abb70', text: '#16481c, #cfecd1', icon: '#2a7233, #86ca8b' },
  neutral: {
    surface: '#edf2f7, #202a34',
    border: '#536678, #8ea2b5',
    text: '#22313f, #dce5ed',
    icon: '#4a5f74, #a9bccd',
  },
})

/** A line for each colour of each severity. */
const ofSeverities = (line: (name: string, severity: string, part: string, ours: string) => string): string =>
  SEVERITIES.flatMap(([severity, ours]) =>
    Object.entries(ours).map(([part, both]) => line(`${severity}-${part}`, severity, part, both)),
  ).join('')

/**
 * What the host gives of each colour, or else ours. An engine that does not know `light-dark()` (Chromium of before 123, Firefox of before
 * 120, Safari of before 17.5) is given the light ones: with both it would have no colour at all, neither a line nor a ring around what has the focus.
 */
const colours = (ours: (both: string) => string): string =>
  COLOURS.map(([name, both]) => `--${name}:var(--beon-${name},${ours(both)});`).join('') +
  ofSeverities((name, _, __, both) => `--${name}:var(--themed-${name},${ours(both)});`)

/**
 * A severity is four colours that belong together: a theme's count when it gives all four, else ours do, all four. Each is
 * mixed with nothing of the others, so that it has no value where one of them is missing. An engine that cannot mix (Chromium of before 111,
 * Firefox of before 113) has no others to look at.
 */
const themed = (others: readonly string[]): string =>
  ofSeverities((name, severity) => {
    const mix = (mixed: string, part: string) => `color-mix(in srgb,${mixed} 100%,var(--beon-${severity}-${part}))`
    return `--themed-${name}:${others.reduce(mix, `var(--beon-${name})`)};`
  })

/**
 * What a host may set (`--beon-…`), each with a literal default for light and dark. Everything inherited is reset on the
 * inner root, which no style of the host can reach. A line that the host draws under or through its page is not inherited: it stops
 * at a block in a line, which is what the inner root is. What the density sets is inherited by the parts below a context.
 * What asks for its own width alone, such as a dialog, takes the element for empty, since it is laid out by the width that it gets:
 * an empty row below it wants two columns, and needs nothing.
 */
export const tokensStyles = css`
  :host {
    display: block;
  }

  :host([hidden]),
  .pane:empty {
    display: none;
  }

  :host([density='compact']) {
    --_beon-size: max(0.9375rem, 15px);
    --_beon-space: 0.75em;
    --_beon-target: 24px;
  }

  :host([density='comfortable']),
  :host(:is([audience='patient'], [audience='relative']):not([density='compact'])) {
    --_beon-size: max(1.125rem, 18px);
    --_beon-space: 1em;
    --_beon-target: 44px;
  }

  .line {
    text-indent: 0;
  }

  .line::after {
    content: '';
    display: grid;
    grid: auto / minmax(0, 54em);
  }

  .root {
    all: initial;
    color-scheme: var(--beon-color-scheme, light);
    direction: ltr;
    --link: var(--beon-link, var(--action));
    ${colours((both) => both.slice(0, 7))}
    ${themed([])}
    --radius: var(--beon-radius, 0.25em);
    --space: var(--beon-space, var(--_beon-space, 0.75em));
    --target: max(24px, var(--beon-target, var(--_beon-target, 24px)));
    --sticky-top: var(--beon-sticky-top, 0px);
    display: inline-block;
    vertical-align: top;
    width: 100%;
    container: beon / inline-size;
    color: var(--text);
    background: var(--background);
    font-family: var(--beon-font-family, system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif);
    font-size: max(12px, var(--beon-font-size, var(--_beon-size, max(0.9375rem, 15px))));
    line-height: var(--beon-line-height, 1.45);
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
  }

  @supports (color: color-mix(in srgb, red, red)) {
    .root {
      ${themed(PARTS)}
    }
  }

  @supports (color: light-dark(red, red)) {
    .root {
      color-scheme: var(--beon-color-scheme, inherit);
      ${colours((both) => `light-dark(${both})`)}
    }
  }

  ${ofSeverities((name, severity, part) => `.${severity}{--sev-${part}:var(--${name})}`)}
`
