"""Label everywhere in the corpus: what it would do is shown place by place before it is done."""
