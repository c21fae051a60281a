CREATE TABLE `embedding_cache` (
	`embedder` text NOT NULL,
	`sha256` text NOT NULL,
	`vector` blob NOT NULL,
	PRIMARY KEY(`embedder`, `sha256`)
);
--> statement-breakpoint
CREATE TABLE `search_state` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
