/**
 * How wide what stands in an element would be, px. A part with `contain: content` shows nothing outside itself, so it is not in the
 * `scrollWidth` of what it stands in: what it lacks is added.
 */
export const neededWidth = (root: Element): number =>
  root.clientWidth + Math.max(...[root, ...containedIn(root)].map((one) => one.scrollWidth - one.clientWidth))

const containedIn = (root: Element): readonly Element[] =>
  [...root.querySelectorAll('*')].filter((one) => getComputedStyle(one).contain !== 'none')
