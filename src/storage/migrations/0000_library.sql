CREATE TABLE `chunks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version_id` integer NOT NULL,
	`document_id` integer NOT NULL,
	`section` text NOT NULL,
	`headings` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`text` text NOT NULL,
	`vector` blob,
	FOREIGN KEY (`version_id`) REFERENCES `versions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `chunks_version` ON `chunks` (`version_id`);--> statement-breakpoint
CREATE INDEX `chunks_document` ON `chunks` (`document_id`);--> statement-breakpoint
CREATE TABLE `deadlines` (
	`id` integer PRIMARY KEY NOT NULL,
	`version_id` integer NOT NULL,
	`section` text NOT NULL,
	`category` text NOT NULL,
	`what` text NOT NULL,
	`who` text,
	`to` text,
	`time` text NOT NULL,
	`due` text,
	`last_day` text,
	`inclusive` integer,
	`rule` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `versions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `deadlines_version` ON `deadlines` (`version_id`);--> statement-breakpoint
CREATE INDEX `deadlines_last_day` ON `deadlines` (`last_day`);--> statement-breakpoint
CREATE TABLE `documents` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`number` text,
	`number_folded` text,
	`kind` text,
	`issuer` text,
	`place` text,
	`issued` text,
	`title` text,
	`nature` text NOT NULL,
	`form` text NOT NULL,
	`current_version` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `documents_key` ON `documents` (`key`);--> statement-breakpoint
CREATE INDEX `documents_number` ON `documents` (`number_folded`);--> statement-breakpoint
CREATE INDEX `documents_form` ON `documents` (`form`);--> statement-breakpoint
CREATE TABLE `references` (
	`id` integer PRIMARY KEY NOT NULL,
	`version_id` integer NOT NULL,
	`number` text,
	`number_folded` text,
	`kind` text,
	`issuer` text,
	`issued` text,
	`relation` text NOT NULL,
	`subject` text,
	`target` text,
	`internal` integer NOT NULL,
	`section` text NOT NULL,
	`written` text NOT NULL,
	`slip` text,
	`subject_start` integer,
	`subject_end` integer,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `versions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `references_version` ON `references` (`version_id`);--> statement-breakpoint
CREATE INDEX `references_number` ON `references` (`number_folded`);--> statement-breakpoint
CREATE TABLE `sections` (
	`id` integer PRIMARY KEY NOT NULL,
	`version_id` integer NOT NULL,
	`path` text NOT NULL,
	`parent` text,
	`kind` text NOT NULL,
	`level` integer NOT NULL,
	`heading` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`heading_end` integer NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `versions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sections_version` ON `sections` (`version_id`);--> statement-breakpoint
CREATE TABLE `table_rows` (
	`id` integer PRIMARY KEY NOT NULL,
	`version_id` integer NOT NULL,
	`section` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`cells` text NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `versions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `table_rows_version` ON `table_rows` (`version_id`);--> statement-breakpoint
CREATE TABLE `versions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`document_id` integer NOT NULL,
	`sha256` text NOT NULL,
	`source` text NOT NULL,
	`nature` text NOT NULL,
	`ingested_at` text NOT NULL,
	`text` text NOT NULL,
	`header` text NOT NULL,
	`reports` text,
	`warnings` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `versions_sha256` ON `versions` (`sha256`);--> statement-breakpoint
CREATE INDEX `versions_document` ON `versions` (`document_id`);