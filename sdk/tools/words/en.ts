/** What a preview says of itself on the page, in English: the list that the other language has too. */
export const en = {
  title: 'Preview',
  lead: 'Only you see this. Nothing is stored or counted.',
  /** The name of the place follows. */
  noSlot: 'Not on this page, which has no free place of the name ',
  noAnchor: 'Not on this page, where what it points at is not to be seen.',
  nothing: 'Nothing to show: the rule has no title and no text yet, or was deleted.',
  ended: 'This link has ended, or was not copied whole. Make a new one in the rule’s editor.',
  unreachable: 'It could not be loaded.',
  look: 'Language, version',
  again: 'Show again',
  end: 'End preview',
};

export type Words = typeof en;
