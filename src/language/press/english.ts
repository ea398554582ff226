// English phrases of what articles say about their authors and their outlet.

import type { PressWords } from './press-words.ts';

/** Phrases of English. */
export const english: PressWords = {
  people: [
    'author[s]',
    'writer[s]',
    'editor[s]',
    'journalist[s]',
    'correspondent[s]',
    'reporter[s]',
    'columnist[s]',
    'contributor[s]',
    'producer[s]',
    'fellow[s]',
    'professor[s]',
    'director[s]',
    'founder[s]',
    'member[s]',
    'staff',
    'team',
    'news (site|outlet|agency|organi(s|z)ation|service)',
  ],

  announcements: ['About the (author|writer|editor)[s]'],
  noteOpenings: ['About the team', 'About us'],

  notes: [
    '[The] <capitals>((S|s)taff|(T|t)eam|(N|n)ewsroom) [(of|at) <some>] (is|are|consist[s]|comprise[s]) <words><start><people>',
    '(The|Our) (author|writer)[s] [<few>] (is|are|work[s]|write[s]|teaches|cover[s]|report[s]) <words><start><people>',
    '(The|Our) (author|writer)[s], <few>, (is|are|work[s]|write[s]|teaches|cover[s]|report[s]) <words><start><people>',
    '(The|Our) (author|writer)[s] [<few>] (is|are|work[s]|write[s]|teaches|cover[s]|report[s]) (for|at) <place>',
    '(The|Our) (author|writer)[s], <few>, (is|are|work[s]|write[s]|teaches|cover[s]|report[s]) (for|at) <place>',
  ],
  outletNotes: ['[The] <outlet> (is|are) (a|an|the) <words><occupation>'],
  authorNotes: [
    '<someone> (is|works|writes|covers|reports) [<words>] (<occupation>|as|for)<end><words><outlet>',
  ],

  sharing: ['(Posted|Shared) by', '(A|This) post (shared|posted) by'],
  beforePostDates: ['on', 'at'],

  salutations: ['Mr', 'Mr.', 'Mrs', 'Mrs.', 'Ms', 'Ms.', 'Miss', 'Dr', 'Dr.'],
  turns: ['Question[s]', 'Answer[s]', 'Q', 'A', 'Follow-up'],
  releases: [
    'For immediate release',
    '(Press|News|Media) (release|statement)',
    'Embargo[ed] [<rest>]',
    'Not for (release|publication) before <rest>',
  ],
  endMarks: ['Ends', 'End', 'End of (release|statement|transcript|interview|recording)', '30'],
  contacts: [
    '(Press|Media|News) (contact[s]|enquiries|inquiries|office|relations)',
    '(Contact[s]|For [(more|further)] [media] (information|enquiries|inquiries))',
  ],
  mailSubjects: ['Subject'],
  mailFields: ['From', 'To', 'Date', 'Sent', 'Cc', 'Bcc', 'Reply-To', 'Attachments'],
  afterHyphens: ['and', 'or', 'to', 'nor', 'but'],
  offices: [
    'minister',
    'president',
    'secretary',
    'spokes(man|woman|person)',
    'senator',
    'chancellor',
    'general',
  ],
  newsroomNote: 'Note from the newsroom',
  placeNames: ['Paragraph[s]', 'Source'],
};
