CREATE VIRTUAL TABLE chunk_words USING fts5(
  head, body,
  content='', contentless_delete=1,
  tokenize="unicode61 remove_diacritics 0"
);
