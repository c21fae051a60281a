CREATE TABLE `finding_notices` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`finding_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`text` text NOT NULL,
	`state` text NOT NULL,
	`next_at` text NOT NULL,
	`attempts` integer NOT NULL,
	`doubtful` integer NOT NULL,
	`lease_owner` text,
	`lease_until` text,
	`problem` text,
	`created_at` text NOT NULL,
	`finished_at` text,
	FOREIGN KEY (`finding_id`) REFERENCES `findings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `finding_notices_key` ON `finding_notices` (`key`);--> statement-breakpoint
CREATE INDEX `finding_notices_finding` ON `finding_notices` (`finding_id`);--> statement-breakpoint
CREATE INDEX `finding_notices_next` ON `finding_notices` (`next_at`) WHERE state in ('waiting', 'sending');