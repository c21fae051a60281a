CREATE TABLE `finding_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`finding_id` integer NOT NULL,
	`at` text NOT NULL,
	`person_id` integer,
	`who` text NOT NULL,
	`kind` text NOT NULL,
	`field` text,
	`from` text,
	`to` text,
	`note` text,
	FOREIGN KEY (`finding_id`) REFERENCES `findings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `finding_events_finding` ON `finding_events` (`finding_id`,`id`);--> statement-breakpoint
CREATE TABLE `finding_evidence` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`finding_id` integer NOT NULL,
	`sha256` text NOT NULL,
	`kind` text NOT NULL,
	`mime` text,
	`name` text,
	`bytes` integer NOT NULL,
	`at` text NOT NULL,
	`person_id` integer,
	`sender` text NOT NULL,
	`latitude` real,
	`longitude` real,
	FOREIGN KEY (`finding_id`) REFERENCES `findings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `finding_evidence_file` ON `finding_evidence` (`finding_id`,`sha256`);--> statement-breakpoint
CREATE INDEX `finding_evidence_sha` ON `finding_evidence` (`sha256`);--> statement-breakpoint
CREATE TABLE `finding_units` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`folded` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `finding_units_name` ON `finding_units` (`name`);--> statement-breakpoint
CREATE TABLE `findings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`year` integer NOT NULL,
	`sequence` integer NOT NULL,
	`source` text NOT NULL,
	`round` text,
	`unit_id` integer NOT NULL,
	`area` text NOT NULL,
	`text` text NOT NULL,
	`quantities` text NOT NULL,
	`severity` text NOT NULL,
	`due` text,
	`recommendation` text,
	`status` text NOT NULL,
	`reporter_id` integer,
	`reporter` text NOT NULL,
	`at` text NOT NULL,
	`basis` text NOT NULL,
	`revision` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `finding_units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `findings_number` ON `findings` (`year`,`sequence`);--> statement-breakpoint
CREATE UNIQUE INDEX `findings_source` ON `findings` (`source`);--> statement-breakpoint
CREATE INDEX `findings_unit` ON `findings` (`unit_id`,`at`);--> statement-breakpoint
CREATE INDEX `findings_status` ON `findings` (`status`,`at`);--> statement-breakpoint
CREATE INDEX `findings_area` ON `findings` (`area`,`at`);--> statement-breakpoint
CREATE INDEX `findings_round` ON `findings` (`round`,`at`);--> statement-breakpoint
CREATE INDEX `findings_reporter` ON `findings` (`reporter_id`,`at`);--> statement-breakpoint
CREATE INDEX `findings_at` ON `findings` (`at`);--> statement-breakpoint
CREATE INDEX `findings_due` ON `findings` (`due`);--> statement-breakpoint
CREATE TRIGGER `finding_events_keeps_rows` BEFORE UPDATE ON `finding_events` BEGIN SELECT RAISE(ABORT, 'finding_events: rows cannot be changed'); END;--> statement-breakpoint
CREATE TRIGGER `finding_events_keeps_all` BEFORE DELETE ON `finding_events` BEGIN SELECT RAISE(ABORT, 'finding_events: rows cannot be deleted'); END;
