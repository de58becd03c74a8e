import { SETTINGS, type SettingId } from './pack.ts'

/** Something for every setting. */
export function bySetting<T>(make: (setting: SettingId) => T): Readonly<Record<SettingId, T>> {
  const made = {} as Record<SettingId, T>
  for (const setting of SETTINGS) made[setting] = make(setting)
  return made
}
