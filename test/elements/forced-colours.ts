import { executeServerCommand } from '@web/test-runner-commands'

/** Turns the forced colours of a contrast theme on or off, light on dark; throws where the browser does not take them. */
export async function forcedColours(areOn: boolean): Promise<void> {
  await executeServerCommand('forced-colours', areOn)
  if (matchMedia('(forced-colors: active)').matches !== areOn) throw new Error('no forced colours')
}
