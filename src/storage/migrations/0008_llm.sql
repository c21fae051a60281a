CREATE TABLE `document_classes` (
	`document_id` integer PRIMARY KEY NOT NULL,
	`class` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `model_usage` (
	`person` text NOT NULL,
	`day` text NOT NULL,
	`requests` integer NOT NULL,
	`prompt_tokens` integer NOT NULL,
	`completion_tokens` integer NOT NULL,
	PRIMARY KEY(`day`, `person`)
);
