import { isSetting, type Rule } from '../pack/pack.ts'

/** The key of the words for what a rule is about: a setting, a part of the plan, or something else. */
export const aboutKey = ({ about, part }: Rule): string =>
  part === null && isSetting(about) ? `setting.${about}` : `about.${part ?? about}`
