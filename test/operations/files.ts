import type { INodeExecutionData } from 'n8n-workflow';

/** What an item has in a binary field. */
export const fileIn = (item: INodeExecutionData | undefined, property = 'data') => {
	const { data = '', fileName, mimeType, fileExtension } = item?.binary?.[property] ?? {};
	return { content: Buffer.from(data, 'base64'), fileName, mimeType, fileExtension };
};
