/** Changes when the same record and rulebook could lead to another decision; written into every record. */
export const ENGINE_VERSION = '4';
