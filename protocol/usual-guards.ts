/** When a rule pauses itself and when the shop is alarmed, where the rulebook says nothing of it. */
export const USUAL_GUARDS = {
  pause: { after: 20, failed: 50, dismissed: 90 },
  alarm: { visitors: 5, times: 3 },
} as const;
