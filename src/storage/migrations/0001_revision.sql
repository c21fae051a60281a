CREATE TABLE `library_revision` (
	`id` integer PRIMARY KEY NOT NULL,
	`value` integer NOT NULL
);
--> statement-breakpoint
INSERT INTO `library_revision` (`id`, `value`) VALUES (1, 0);
