import { lack, NEWER, type Row } from '../row';
import { conversationRows } from './conversation';
import { replyRows } from './reply';
import { stateRows } from './state';

/** Operations that the SDK does not have, and why that is known. */
export const lacking: Readonly<Record<string, string>> = {
	...lack(
		NEWER,
		'conversation.getDeleted conversation.getHandlingEvents conversation.getSideConversations conversation.merge',
	),
	...lack(NEWER, 'conversationAttribute.create conversationAttribute.addOption conversationAttribute.archive'),
	...lack(NEWER, 'conversationAttribute.archiveOption conversationAttribute.get conversationAttribute.getAll'),
	...lack(NEWER, 'conversationAttribute.update conversationAttribute.updateOption'),
	...lack(NEWER, 'fin.reply fin.start fin.submitRating'),
	...lack(NEWER, 'finVoice.get finVoice.getAll finVoice.getByExternalId finVoice.getByPhoneNumber finVoice.register'),
	'call.getRecording': 'version 7.0.3 follows the redirect and drops the file',
	'conversation.getAttachments': 'it has no method that downloads files',
	'conversation.replyAndClose': 'it has no method that sends two requests; both are compared for themselves',
};

export const rows: readonly Row[] = [...conversationRows, ...replyRows, ...stateRows];
