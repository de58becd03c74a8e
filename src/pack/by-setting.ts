import { SETTINGS, type SettingId } from './pack.ts'

/** Something for every setting. */
export const bySetting = <T>(make: (setting: SettingId) => T): Readonly<Record<SettingId, T>> =>
  Object.fromEntries(SETTINGS.map((setting) => [setting, make(setting)])) as Record<SettingId, T>
