CREATE TABLE `conversations` (
	`channel` text NOT NULL,
	`chat` text NOT NULL,
	`sender` text NOT NULL,
	`state` text NOT NULL,
	`updated_at` text NOT NULL,
	PRIMARY KEY(`channel`, `chat`, `sender`)
);
--> statement-breakpoint
CREATE TABLE `feedback` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`about` text NOT NULL,
	`person_id` integer NOT NULL,
	`question` text NOT NULL,
	`answer` text NOT NULL,
	`good` integer NOT NULL,
	`reason` text,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_about` ON `feedback` (`about`,`person_id`);--> statement-breakpoint
CREATE TABLE `inbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`channel` text NOT NULL,
	`chat` text NOT NULL,
	`sender` text NOT NULL,
	`message` text,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`problem` text,
	`received_at` text NOT NULL,
	`finished_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `inbox_key` ON `inbox` (`key`);--> statement-breakpoint
CREATE INDEX `inbox_unfinished` ON `inbox` (`id`) WHERE state in ('received', 'processing');--> statement-breakpoint
CREATE INDEX `inbox_state` ON `inbox` (`state`,`finished_at`);--> statement-breakpoint
CREATE INDEX `inbox_chat` ON `inbox` (`channel`,`chat`);--> statement-breakpoint
CREATE TABLE `replies` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`inbox_id` integer NOT NULL,
	`channel` text NOT NULL,
	`chat` text NOT NULL,
	`person_id` integer,
	`message` text,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`repeated` integer NOT NULL,
	`next_at` text,
	`problem` text,
	`message_ids` text,
	`created_at` text NOT NULL,
	`finished_at` text,
	FOREIGN KEY (`inbox_id`) REFERENCES `inbox`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `replies_inbox` ON `replies` (`inbox_id`);--> statement-breakpoint
CREATE INDEX `replies_unfinished` ON `replies` (`id`) WHERE state in ('queued', 'sending');--> statement-breakpoint
CREATE INDEX `replies_chat` ON `replies` (`channel`,`chat`);--> statement-breakpoint
CREATE TABLE `unanswered` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer,
	`unit` text,
	`question` text NOT NULL,
	`understood` text NOT NULL,
	`status` text NOT NULL,
	`at` text NOT NULL,
	`settled_at` text
);
--> statement-breakpoint
CREATE INDEX `unanswered_open` ON `unanswered` (`settled_at`,`at`);--> statement-breakpoint
CREATE TABLE `web_messages` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`session` text NOT NULL,
	`key` text NOT NULL,
	`from` text NOT NULL,
	`message` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `web_messages_key` ON `web_messages` (`key`);--> statement-breakpoint
CREATE INDEX `web_messages_session` ON `web_messages` (`session`,`id`);--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`channel` text NOT NULL,
	`external_id` text NOT NULL,
	`chat` text NOT NULL,
	`linked_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`unreachable` text,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_external` ON `accounts` (`channel`,`external_id`);--> statement-breakpoint
CREATE INDEX `accounts_person` ON `accounts` (`person_id`);--> statement-breakpoint
CREATE INDEX `accounts_chat` ON `accounts` (`channel`,`chat`);--> statement-breakpoint
CREATE TABLE `audit_log` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`detail` text NOT NULL,
	`previous` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code_hash` text NOT NULL,
	`person_id` integer,
	`name` text,
	`unit` text,
	`place` text,
	`role` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	`withdrawn_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_code` ON `invitations` (`code_hash`);--> statement-breakpoint
CREATE TABLE `persons` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`unit` text,
	`place` text,
	`role` text NOT NULL,
	`created_at` text NOT NULL,
	`revoked_at` text
);
--> statement-breakpoint
CREATE TABLE `strangers` (
	`channel` text NOT NULL,
	`external_id` text NOT NULL,
	`told_at` text,
	`wrong_codes` integer NOT NULL,
	`wrong_since` text,
	`seen_at` text NOT NULL,
	PRIMARY KEY(`channel`, `external_id`)
);
--> statement-breakpoint
CREATE TRIGGER `audit_log_keeps_rows` BEFORE UPDATE ON `audit_log` BEGIN SELECT RAISE(ABORT, 'audit_log: rows cannot be changed'); END;--> statement-breakpoint
CREATE TRIGGER `audit_log_keeps_all` BEFORE DELETE ON `audit_log` BEGIN SELECT RAISE(ABORT, 'audit_log: rows cannot be deleted'); END;--> statement-breakpoint
CREATE TRIGGER `audit_log_only_grows` BEFORE INSERT ON `audit_log` WHEN NEW.`id` <= (SELECT max(`id`) FROM `audit_log`) BEGIN SELECT RAISE(ABORT, 'audit_log: rows can only be added at the end'); END;
