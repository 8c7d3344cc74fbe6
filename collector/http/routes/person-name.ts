/** The schema of a person's name: something one can read. */
import Type from 'typebox';

export const PersonName = Type.String({ maxLength: 80, pattern: '\\S' });
