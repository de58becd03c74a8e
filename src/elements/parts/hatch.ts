import { svg, type TemplateResult } from 'lit'

/** A hatch to fill a shape with, by `url(#id)`: what is uncertain or only a part. In the colour of the severity, when one is given. */
export const hatch = (id: string, severity = ''): TemplateResult =>
  svg`<pattern id=${id} class="hatch ${severity}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect width="6" height="6"/><path d="M1.5 0V6"/>
  </pattern>`
