import { labelOf, parameterOf, titleOf } from '../../nodes/Intercom/engine/names';

test.each([
	['owner_id', 'Owner ID'],
	['sort.order', 'Sort Order'],
	['getAll', 'Get All'],
	['attachment_urls', 'Attachment URLs'],
	['tag_ids', 'Tag IDs'],
	['ios_app_version', 'iOS App Version'],
	['body', 'Body'],
	['ifExists', 'If Exists'],
	['uuid', 'UUID'],
])('the API name %s is read as "%s"', (name, title) => {
	expect(titleOf(name)).toBe(title);
});

test('a parameter name has no dots, which n8n would read as a path', () => {
	expect(parameterOf('customer.customer.intercom_user_id')).toBe('customer_customer_intercom_user_id');
	expect(parameterOf('owner_id')).toBe('owner_id');
});

test('a parameter with a name of its own has that name, and its title is made from it', () => {
	expect(parameterOf('id', { parameter: 'company_id' })).toBe('company_id');
	expect(labelOf('id', { parameter: 'company_id' })).toBe('Company ID');
	expect(labelOf('id', { parameter: 'company_id', label: 'Company' })).toBe('Company');
});

test('a label of its own wins over the one made from the name', () => {
	expect(labelOf('owner_id', { label: 'Owner' })).toBe('Owner');
	expect(labelOf('owner_id', {})).toBe('Owner ID');
	expect(labelOf('owner_id', { label: undefined })).toBe('Owner ID');
});
