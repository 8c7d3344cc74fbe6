/** The colours of prompts where neither the page nor the brand says otherwise. */
export const LIGHT = { accent: '#8f3a1c', onAccent: '#fff', surface: '#fffdfb', text: '#26201c' } as const;
export const DARK = { accent: '#f0a583', onAccent: '#2c140a', surface: '#24201d', text: '#f5efe9' } as const;
