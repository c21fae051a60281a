CREATE TABLE `inspections` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`plan` text,
	`unit` text NOT NULL,
	`place` text,
	`day` text NOT NULL,
	`kind` text NOT NULL,
	`unannounced` integer NOT NULL,
	`team` text NOT NULL,
	`source` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`cancelled_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `inspections_key` ON `inspections` (`key`);--> statement-breakpoint
CREATE INDEX `inspections_day` ON `inspections` (`day`);--> statement-breakpoint
CREATE TABLE `calendar_feeds` (
	`secret` text PRIMARY KEY NOT NULL,
	`person_id` integer,
	`unit` text,
	`created_at` text NOT NULL,
	`revoked_at` text
);
--> statement-breakpoint
CREATE INDEX `calendar_feeds_person` ON `calendar_feeds` (`person_id`);--> statement-breakpoint
CREATE TABLE `duties` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`series` text NOT NULL,
	`source` text NOT NULL,
	`category` text NOT NULL,
	`what` text NOT NULL,
	`who` text,
	`to` text,
	`day` text NOT NULL,
	`time` text,
	`rule` text NOT NULL,
	`basis` text NOT NULL,
	`concern` text NOT NULL,
	`inspection_id` integer,
	`owner_id` integer,
	`sequence` integer NOT NULL,
	`moves` integer NOT NULL,
	`gone_at` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `duties_key` ON `duties` (`key`);--> statement-breakpoint
CREATE INDEX `duties_day` ON `duties` (`day`);--> statement-breakpoint
CREATE INDEX `duties_owner` ON `duties` (`owner_id`) WHERE owner_id is not null;--> statement-breakpoint
CREATE INDEX `duties_series` ON `duties` (`series`);--> statement-breakpoint
CREATE TABLE `duty_responses` (
	`duty_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`unit_key` text NOT NULL,
	`kind` text NOT NULL,
	`reference` text,
	`at` text NOT NULL,
	PRIMARY KEY(`duty_id`, `person_id`),
	FOREIGN KEY (`duty_id`) REFERENCES `duties`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `duty_steps` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`duty_id` integer,
	`step` text NOT NULL,
	`person_id` integer,
	`day` text NOT NULL,
	`due_at` text NOT NULL,
	`fired_at` text,
	FOREIGN KEY (`duty_id`) REFERENCES `duties`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `duty_steps_due` ON `duty_steps` (`due_at`) WHERE fired_at is null;--> statement-breakpoint
CREATE INDEX `duty_steps_duty` ON `duty_steps` (`duty_id`);--> statement-breakpoint
CREATE TABLE `reminder_choices` (
	`person_id` integer NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`person_id`, `kind`, `value`)
);
--> statement-breakpoint
CREATE INDEX `reminder_choices_kind` ON `reminder_choices` (`kind`,`value`);--> statement-breakpoint
CREATE TABLE `reminder_outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`person_id` integer NOT NULL,
	`kind` text NOT NULL,
	`duty_id` integer,
	`step` text,
	`text` text,
	`due_at` text NOT NULL,
	`state` text NOT NULL,
	`next_at` text NOT NULL,
	`any_hour` integer NOT NULL,
	`attempts` integer NOT NULL,
	`doubtful` integer NOT NULL,
	`late` integer NOT NULL,
	`lease_owner` text,
	`lease_until` text,
	`batch` text,
	`problem` text,
	`finished_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reminder_outbox_key` ON `reminder_outbox` (`key`);--> statement-breakpoint
CREATE INDEX `reminder_outbox_next` ON `reminder_outbox` (`next_at`,`person_id`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `reminder_outbox_sending` ON `reminder_outbox` (`lease_until`) WHERE state = 'sending';--> statement-breakpoint
CREATE INDEX `reminder_outbox_person` ON `reminder_outbox` (`person_id`,`state`);--> statement-breakpoint
CREATE INDEX `reminder_outbox_duty` ON `reminder_outbox` (`duty_id`);--> statement-breakpoint
CREATE TABLE `reminder_people` (
	`person_id` integer PRIMARY KEY NOT NULL,
	`leads` integer NOT NULL,
	`unit_seen` text
);
--> statement-breakpoint
CREATE TABLE `reminder_state` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
