/** The names of a list, with spaces between them. */
const names = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Saved workflows hold these names: none of them may ever change. */
export const OPERATIONS: Readonly<Record<string, readonly string[]>> = {
	contact: names(`
		archive attachSubscription attachTag attachToCompany block create delete deleteMany detachFromCompany
		detachSubscription detachTag findOrCreate get getActivities getAll getByExternalId getCompanies getDeleted
		getMergeHistory getSegments getSubscriptions getTags merge previewMerge search unarchive update updateMany
		upsert upsertMany
	`),
	conversation: names(`
		assign attachContact attachTag close convert create delete detachContact detachTag get getAll
		getAttachments getDeleted getHandlingEvents getHitlEvents getMessages getSideConversations getTranscript merge open
		redact reply replyAndClose search snooze update
	`),
	ticket: names(`
		attachTag changeType create createAndWait createInBackground delete detachTag get getAll
		getMessages linkConversation reply search unlinkConversation update
	`),
	company: names(`
		delete deleteMany findOrCreate get getAll getContacts getSegments search update updateMany upsert upsertMany
	`),
	message: ['create', 'getStatuses', 'getWhatsAppStatus'],
	note: ['create', 'createOnCompany', 'delete', 'get', 'getAll', 'getAllOfCompany'],
	tag: names(`
		create delete get getAll tagCompanies tagContacts untagCompanies untagContacts update
	`),
	article: names(`
		attachTag create delete detachTag get getAll getDraft getVersion getVersions publishDraft search
		stageDraft update
	`),
	collection: ['create', 'delete', 'get', 'getAll', 'update'],
	helpCenter: ['get', 'getAll'],
	helpCenterRedirect: ['create', 'delete', 'get', 'getAll'],
	internalArticle: ['attachTag', 'create', 'delete', 'detachTag', 'get', 'getAll', 'search', 'update'],
	folder: ['create', 'delete', 'get', 'getAll', 'update'],
	contentSnippet: ['attachTag', 'create', 'delete', 'detachTag', 'get', 'getAll', 'update'],
	content: ['bulkAction', 'search'],
	macro: ['get', 'getAll'],
	newsItem: ['create', 'delete', 'get', 'getAll', 'update'],
	newsfeed: ['get', 'getAll', 'getItems'],
	dataEvent: ['createSummary', 'getAll', 'submit'],
	segment: ['get', 'getAll'],
	audience: ['create', 'delete', 'get', 'getAll', 'update'],
	subscriptionType: ['getAll'],
	visitor: ['convert', 'get', 'update'],
	banner: ['dismiss', 'getAll'],
	customObject: ['delete', 'get', 'getAll', 'upsert'],
	call: ['get', 'getAll', 'getRecording', 'getTranscript', 'search'],
	fin: names('answerQuestion ask escalate getCapabilities reply runProcedure start submitRating'),
	finVoice: ['get', 'getAll', 'getByExternalId', 'getByPhoneNumber', 'register'],
	dataExport: ['cancel', 'create', 'download', 'exportAndDownload', 'get'],
	reportingExport: ['create', 'download', 'exportAndDownload', 'get', 'getDatasets'],
	ticketType: ['create', 'get', 'getAll', 'update'],
	ticketTypeAttribute: ['create', 'update'],
	ticketState: ['getAll'],
	conversationAttribute: ['addOption', 'archive', 'archiveOption', 'create', 'get', 'getAll', 'update', 'updateOption'],
	dataAttribute: ['create', 'getAll', 'update'],
	admin: ['get', 'getAll', 'getCurrent', 'setAway'],
	team: ['get', 'getAll', 'getMetrics', 'update'],
	awayReason: ['getAll'],
	activityLog: ['getAll', 'getTypes', 'search'],
	officeHours: ['create', 'delete', 'get', 'getAll', 'update'],
	officeHoursException: ['create', 'delete', 'get', 'getAll', 'update'],
	brand: ['get', 'getAll'],
	email: ['get', 'getAll'],
	dataConnector: ['create', 'delete', 'get', 'getAll', 'getResult', 'getResults', 'update'],
	aiContentSource: ['create', 'delete', 'get', 'getAll', 'update'],
	externalPage: ['delete', 'get', 'getAll', 'update', 'upsert'],
	job: ['get', 'getBulk'],
	ipAllowlist: ['get', 'update'],
	phoneSwitch: ['create'],
	workflow: ['export'],
	rawRequest: ['send'],
};

/** Names of the dropdown lists. */
export const LISTS = [
	'getAdmins',
	'getCompanies',
	'getCompanyIds',
	'getCompanySegments',
	'getContactFields',
	'getContacts',
	'getConversations',
	'getCompanyCustomAttributes',
	'getContactCustomAttributes',
	'getTags',
	'getTeams',
	'getUserSegments',
	'getUsers',
] as const;
