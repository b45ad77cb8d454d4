import { writeOperations } from '../reads/operations';
import type { Finding } from '../report/types';
import { journeys } from './run';

const STAYS = 'what it makes can only be archived, and keeps its name';
const OTHERS = 'it would write to, or about, somebody whom this program did not make';
const JOB = 'it starts a job of the workspace, of which few may run';
const FIN = 'it needs Fin, and spends answers that are paid for';
const LIVE = 'it needs an article that readers see';
const NO_TYPE = 'Intercom lists no types of custom objects, so none can be chosen';
const BULK = 'the answers to its rows have no IDs, which could be lost in a crash; probes send rows about own contacts';
const NO_ID = 'its answer has no ID of the ticket, which could be lost in a crash';

/** Operations that write and are in no round trip, each with the reason. */
export const REASONS: Readonly<Record<string, string>> = {
	'admin.setAway': OTHERS,
	'article.publishDraft': LIVE,
	'article.stageDraft': LIVE,
	'banner.dismiss': 'banners can not be made through the API',
	'company.deleteMany': BULK,
	'company.updateMany': BULK,
	'company.upsertMany': BULK,
	'contact.block': 'a contact that is blocked can not be unblocked or deleted through the API',
	'contact.deleteMany': BULK,
	'contact.updateMany': BULK,
	'contact.upsertMany': BULK,
	'content.bulkAction': 'it publishes or removes content, in a job',
	'conversation.convert': 'the ticket that it makes can not be told from one that a person made',
	'conversation.redact': 'it destroys text, which is not undone',
	'conversationAttribute.addOption': STAYS,
	'conversationAttribute.archive': STAYS,
	'conversationAttribute.archiveOption': STAYS,
	'conversationAttribute.create': STAYS,
	'conversationAttribute.update': STAYS,
	'conversationAttribute.updateOption': STAYS,
	'customObject.delete': NO_TYPE,
	'customObject.upsert': NO_TYPE,
	'dataAttribute.create': STAYS,
	'dataAttribute.update': STAYS,
	'dataExport.cancel': JOB,
	'dataExport.create': JOB,
	'dataExport.exportAndDownload': JOB,
	'fin.answerQuestion': FIN,
	'fin.ask': FIN,
	'fin.escalate': FIN,
	'fin.getCapabilities': FIN,
	'fin.reply': FIN,
	'fin.runProcedure': FIN,
	'fin.start': FIN,
	'fin.submitRating': FIN,
	'finVoice.register': FIN,
	'ipAllowlist.update': 'it could lock the workspace out',
	'message.create': 'a probe sends one in the app to a contact of its own; by email nothing is sent',
	'phoneSwitch.create': 'it calls somebody',
	'reportingExport.create': JOB,
	'reportingExport.exportAndDownload': JOB,
	'team.update': 'it would change who is in a team',
	'ticket.changeType': 'it needs two types of tickets with states that fit',
	'ticket.createAndWait': NO_ID,
	'ticket.createInBackground': NO_ID,
	'ticket.linkConversation': 'it needs a type of tracker tickets',
	'ticket.unlinkConversation': 'it needs a type of tracker tickets',
	'ticketType.create': STAYS,
	'ticketType.update': STAYS,
	'ticketTypeAttribute.create': STAYS,
	'ticketTypeAttribute.update': STAYS,
	'visitor.convert': 'visitors come from the Messenger only',
	'visitor.update': 'visitors come from the Messenger only',
};

/** Every operation that writes and is in no round trip. */
export const LEFT_OUT: readonly Finding[] = writeOperations
	.filter(({ key }) => !journeys.some(({ steps }) => steps.some(({ operation }) => operation === key)))
	.map(({ key }) => ({
		operation: key,
		status: 'left out',
		detail: REASONS[key] ?? 'it has no round trip yet',
		requests: 0,
		answers: [],
		differences: [],
	}));
