/** Name of the cookie that holds a console session. */
export const SESSION_COOKIE = 'kairos_session';
