import { story as answerAsTheyArrive } from './answer-as-they-arrive';
import { story as answerWithAi } from './answer-with-ai';
import { story as catchUpAtNight } from './catch-up-at-night';
import { story as closeStaleConversations } from './close-stale-conversations';
import { story as eventTagsNotesMessages } from './event-tags-notes-messages';
import { story as finAsksAHuman } from './fin-asks-a-human';
import { story as mergeDuplicateLeads } from './merge-duplicate-leads';
import { story as newLeadToCrm } from './new-lead-to-crm';
import { story as nightlyTranscripts } from './nightly-transcripts';
import { story as rawRequestRareEndpoint } from './raw-request-rare-endpoint';
import type { ExampleStory } from './story';
import { story as syncContactsAndCompanies } from './sync-contacts-and-companies';
import { story as ticketStatesToTable } from './ticket-states-to-table';
import { story as triageWaitingConversations } from './triage-waiting-conversations';
import { story as weeklyReport } from './weekly-report';

export type { ExampleStory } from './story';

/** A story for each example, in the order in which newcomers meet them. */
export const stories: readonly ExampleStory[] = [
	syncContactsAndCompanies,
	answerWithAi,
	answerAsTheyArrive,
	eventTagsNotesMessages,
	triageWaitingConversations,
	closeStaleConversations,
	nightlyTranscripts,
	weeklyReport,
	catchUpAtNight,
	ticketStatesToTable,
	newLeadToCrm,
	finAsksAHuman,
	mergeDuplicateLeads,
	rawRequestRareEndpoint,
];
