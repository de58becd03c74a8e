/** Somebody whose danger signs were looked for, and who was measured but for pulse, consciousness and temperature. */
export const MEASURED = {
  'pt.age': 81,
  'acute.red_flags': [],
  'vit.resp_rate': 22,
  'vit.spo2': 92,
  'vit.spo2_scale2': false,
  'vit.on_oxygen': false,
  'vit.systolic': 118,
}
