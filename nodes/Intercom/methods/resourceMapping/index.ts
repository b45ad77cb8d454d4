import { mapConversationAttributes } from './conversation';
import { mapAttributesOf } from './dataAttributes';
import { mapTicketAttributes } from './ticket';

/**
 * The forms of mapped attributes, in the types that the workspace gave them. Names are part of the contract with saved
 * workflows.
 */
export const attributeMapping = {
	companyAttributes: mapAttributesOf('company'),
	contactAttributes: mapAttributesOf('contact'),
	conversationAttributes: mapConversationAttributes,
	ticketAttributes: mapTicketAttributes,
};
